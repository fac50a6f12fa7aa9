package org.xiangbang.evidence.web;

import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.xiangbang.engine.model.Definitions;
import org.xiangbang.engine.model.ElementNames;
import org.xiangbang.evidence.Act;
import org.xiangbang.web.Sentences;

/** The names of the models of a case and of their elements, in the reader's language. */
@Component
class ElementTexts {
    /** The acts that name a message of a model, not one of its steps. */
    private static final Set<String> EVENTS = Set.of("raise", "cancel");

    private final Definitions definitions;
    private final ElementNames elements;
    private final Sentences sentences;

    ElementTexts(Definitions definitions, ElementNames elements, Sentences sentences) {
        this.definitions = definitions;
        this.elements = elements;
        this.sentences = sentences;
    }

    /** @param version null for an act that has none; then the key is used as the name */
    String process(String process, Integer version, Locale locale) {
        return version == null ? process : sentences.process(process, definitions.name(process, version), locale);
    }

    /** Returns the element's own name, or the text that {@link ElementNames} makes for an element without a name. */
    String element(String process, int version, String element, Locale locale) {
        return elements.of(process, version, element, (id, model) -> sentences.step(process, id, model, locale));
    }

    /** Returns the name of the step of an act that has one; for a side path the name of its event. */
    String step(Act act, Locale locale) {
        var model = elements.of(act.process(), act.version(), act.step());
        return EVENTS.contains(act.act())
                ? sentences.event(act.process(), act.step(), model, locale)
                : sentences.step(act.process(), act.step(), model, locale);
    }

    /** Returns the model of a diagram as XML. */
    String model(String process, int version, Locale locale) {
        return elements.drawn(
                process,
                version,
                (id, model) -> id.equals(process)
                        ? sentences.process(process, model, locale)
                        : sentences.step(process, id, model, locale));
    }
}
