package org.xiangbang.evidence.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.xiangbang.access.DeskNames;
import org.xiangbang.calendar.OfficialClock;
import org.xiangbang.engine.clock.StepClocks;
import org.xiangbang.engine.model.Definitions;
import org.xiangbang.engine.model.ElementNames;
import org.xiangbang.engine.model.StepDefinition;
import org.xiangbang.evidence.Act;
import org.xiangbang.evidence.Diagram;
import org.xiangbang.evidence.OpenOffer;
import org.xiangbang.shared.NotFound;
import org.xiangbang.web.Sentences;

/** Tells acts, open steps and diagrams in the reader's language. */
@Component
class Timeline {
    /** Acts that carry the form of their step. */
    private static final Set<String> FORMS = Set.of("complete", "hold");

    private final Definitions definitions;
    private final ElementNames elements;
    private final DeskNames desks;
    private final FieldTexts fields;
    private final StepClocks clocks;
    private final OfficialClock clock;
    private final ActFacts facts;
    private final Sentences sentences;

    Timeline(
            Definitions definitions,
            ElementNames elements,
            DeskNames desks,
            FieldTexts fields,
            StepClocks clocks,
            OfficialClock clock,
            ActFacts facts,
            Sentences sentences) {
        this.definitions = definitions;
        this.elements = elements;
        this.desks = desks;
        this.fields = fields;
        this.clocks = clocks;
        this.clock = clock;
        this.facts = facts;
        this.sentences = sentences;
    }

    /** An act; {@code outcome} and {@code desk} are null where there is none. */
    record Line(
            Act act,
            String what,
            String step,
            String process,
            String desk,
            String outcome,
            List<FieldTexts.Line> fields) {}

    /**
     * A step that waits.
     *
     * @param state how pressing it is; while the case is suspended it stays as it was
     * @param stands does its clock stand still because the case is suspended?
     */
    record Waiting(OpenOffer offer, String step, String process, String desk, String state, boolean stands) {}

    /** An element or a connection of a diagram. */
    record Part(String id, String name, String state, int times, Map<String, Integer> signs) {}

    /** A diagram with names. */
    record Drawing(Diagram diagram, String name, List<Part> elements, List<Part> flows) {}

    Line line(Act act, Locale locale) {
        var model = definition(act);
        return new Line(
                act,
                sentences.textOr("act." + act.act(), act.act(), locale),
                act.step() == null || act.version() == null ? null : stepName(act, locale),
                act.process() == null ? null : processName(act.process(), act.version(), locale),
                act.desk() == null ? null : desks.of(act.desk(), locale),
                outcome(act, model, locale),
                model == null || !FORMS.contains(act.act())
                        ? facts.of(act, locale)
                        : fields.of(model, act.fields(), locale));
    }

    Waiting waiting(OpenOffer offer, Locale locale) {
        var stands = clocks.standsSince(offer.taskId());
        return new Waiting(
                offer,
                name(offer.process(), offer.version(), offer.step(), locale),
                processName(offer.process(), offer.version(), locale),
                desks.of(offer.desk(), locale),
                offer.state(stands.orElseGet(clock::instant)),
                stands.isPresent());
    }

    Drawing drawing(Diagram diagram, Locale locale) {
        var parts = diagram.elements().stream()
                .map(e -> new Part(
                        e.id(),
                        name(diagram.process(), diagram.version(), e.id(), locale),
                        e.state(),
                        e.times(),
                        e.signs()))
                .toList();
        var flows = diagram.flows().stream()
                .map(f -> new Part(
                        f.id(),
                        name(diagram.process(), diagram.version(), f.id(), locale),
                        "taken",
                        f.times(),
                        Map.of()))
                .toList();
        return new Drawing(diagram, processName(diagram.process(), diagram.version(), locale), parts, flows);
    }

    /** The model of a diagram as XML, its names in the reader's language. */
    String model(String process, int version, Locale locale) {
        return elements.drawn(
                process,
                version,
                (id, model) -> id.equals(process)
                        ? sentences.process(process, model, locale)
                        : sentences.step(process, id, model, locale));
    }

    private String outcome(Act act, StepDefinition step, Locale locale) {
        if (act.outcome() == null) return null;
        var label = step == null
                ? null
                : step.form().outcomes().stream()
                        .filter(c -> c.outcome().word().equals(act.outcome()))
                        .map(StepDefinition.OutcomeChoice::label)
                        .findFirst()
                        .orElse(null);
        return sentences.outcome(act.process(), act.step(), act.outcome(), label, locale);
    }

    private String stepName(Act act, Locale locale) {
        var model = elements.of(act.process(), act.version(), act.step());
        return act.act().equals("raise")
                ? sentences.event(act.process(), act.step(), model, locale)
                : sentences.step(act.process(), act.step(), model, locale);
    }

    private String name(String process, int version, String element, Locale locale) {
        return elements.of(process, version, element, (id, model) -> sentences.step(process, id, model, locale));
    }

    private String processName(String process, Integer version, Locale locale) {
        return version == null ? process : sentences.process(process, definitions.name(process, version), locale);
    }

    /** Null if the act is no human step of a model. */
    private StepDefinition definition(Act act) {
        if (act.step() == null || act.version() == null || act.outcome() == null) return null;
        try {
            return definitions.step(act.process(), act.version(), act.step());
        } catch (NotFound noHumanStep) {
            return null;
        }
    }
}
