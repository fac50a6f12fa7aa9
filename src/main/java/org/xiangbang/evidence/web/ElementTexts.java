package org.xiangbang.evidence.web;

import java.util.Locale;
import org.springframework.stereotype.Component;
import org.xiangbang.engine.model.Definitions;
import org.xiangbang.engine.model.ElementNames;
import org.xiangbang.evidence.Act;
import org.xiangbang.web.Sentences;

/** What the models of a case and their elements are called in the reader's language. */
@Component
class ElementTexts {
    private final Definitions definitions;
    private final ElementNames elements;
    private final Sentences sentences;

    ElementTexts(Definitions definitions, ElementNames elements, Sentences sentences) {
        this.definitions = definitions;
        this.elements = elements;
        this.sentences = sentences;
    }

    /** @param version null for an act that has none; then the key stands for the name */
    String process(String process, Integer version, Locale locale) {
        return version == null ? process : sentences.process(process, definitions.name(process, version), locale);
    }

    /** The element's own name, or what {@link ElementNames} makes up for one without. */
    String element(String process, int version, String element, Locale locale) {
        return elements.of(process, version, element, (id, model) -> sentences.step(process, id, model, locale));
    }

    /** The step of an act that has one; of a side path its event. */
    String step(Act act, Locale locale) {
        var model = elements.of(act.process(), act.version(), act.step());
        return act.act().equals("raise")
                ? sentences.event(act.process(), act.step(), model, locale)
                : sentences.step(act.process(), act.step(), model, locale);
    }

    /** The model of a diagram as XML. */
    String model(String process, int version, Locale locale) {
        return elements.drawn(
                process,
                version,
                (id, model) -> id.equals(process)
                        ? sentences.process(process, model, locale)
                        : sentences.step(process, id, model, locale));
    }
}
