package org.xiangbang.evidence.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.xiangbang.engine.model.ElementNames;
import org.xiangbang.evidence.Act;
import org.xiangbang.shared.VisibleText;
import org.xiangbang.web.Sentences;

/** Shows what an act outside a step's form entered: to whom something went, where the case was returned to, whose consent stays valid. */
@Component
class ActFacts {
    private static final String STEP = "returnedTo";

    private final ElementNames elements;
    private final Sentences sentences;

    ActFacts(ElementNames elements, Sentences sentences) {
        this.elements = elements;
        this.sentences = sentences;
    }

    /** Returns one entry for each fact that has a name in {@code act.field.}. A fact that is false or empty is left out. */
    List<FieldTexts.Line> of(Act act, Locale locale) {
        return act.form().fields().entrySet().stream()
                .map(fact -> line(act, fact, locale))
                .filter(Objects::nonNull)
                .toList();
    }

    private FieldTexts.Line line(Act act, Map.Entry<String, Object> fact, Locale locale) {
        var label = sentences.textOr("act.field." + fact.getKey(), null, locale);
        var texts = texts(act, fact, locale);
        return label == null || texts.isEmpty()
                ? null
                : new FieldTexts.Line(fact.getKey(), label, "text", texts, null, List.of(), null);
    }

    private List<String> texts(Act act, Map.Entry<String, Object> fact, Locale locale) {
        var value = fact.getValue();
        if (value instanceof Boolean holds) return holds ? List.of(sentences.text("web.yes", locale)) : List.of();
        if (value instanceof List<?> several)
            return several.stream().map(String::valueOf).toList();
        if (value == null || VisibleText.isEmpty(value.toString())) return List.of();
        if (!fact.getKey().equals(STEP)) return List.of(value.toString());
        var step = value.toString();
        return List.of(sentences.step(act.process(), step, elements.of(act.process(), act.version(), step), locale));
    }
}
