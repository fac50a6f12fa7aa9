package org.xiangbang.evidence.web;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.xiangbang.access.DeskNames;
import org.xiangbang.calendar.OfficialClock;
import org.xiangbang.engine.clock.StepClocks;
import org.xiangbang.evidence.Act;
import org.xiangbang.evidence.OpenOffer;
import org.xiangbang.shared.Desk;
import org.xiangbang.shared.VisibleText;
import org.xiangbang.web.Sentences;

/** Writes acts and open steps in the reader's language. */
@Component
public class Timeline {
    private static final Pattern DIVISION = Pattern.compile("\\d+");

    private final ActTexts acts;
    private final ElementTexts names;
    private final DeskNames desks;
    private final StepClocks clocks;
    private final OfficialClock clock;
    private final Sentences sentences;

    Timeline(
            ActTexts acts,
            ElementTexts names,
            DeskNames desks,
            StepClocks clocks,
            OfficialClock clock,
            Sentences sentences) {
        this.acts = acts;
        this.names = names;
        this.desks = desks;
        this.clocks = clocks;
        this.clock = clock;
        this.sentences = sentences;
    }

    /** An act; {@code outcome} and {@code desk} are null if there is none. */
    public record Line(
            Act act,
            String what,
            String step,
            String process,
            String desk,
            String outcome,
            List<FieldTexts.Line> fields) {

        /** Returns the documents that went with the act, without those that one of its fields shows. */
        public List<String> attachments() {
            return act.form().documents().stream()
                    .filter(id ->
                            fields.stream().noneMatch(field -> field.documents().contains(id)))
                    .toList();
        }

        /** Returns the ids of all its documents. */
        public List<String> papers() {
            return Stream.concat(
                            fields.stream().flatMap(field -> field.documents().stream()),
                            act.form().documents().stream())
                    .toList();
        }

        /** Is there more to read than who did what and when? */
        public boolean more() {
            return !fields.isEmpty()
                    || act.offer() != null
                    || act.demonstration()
                    || !act.form().documents().isEmpty()
                    || !VisibleText.isEmpty(act.form().opinion())
                    || !VisibleText.isEmpty(act.rule());
        }
    }

    /**
     * A step that waits.
     *
     * @param state how urgent it is; while the case is suspended it does not change
     * @param stands whether its clock stands still because the case is suspended
     */
    record Waiting(OpenOffer offer, String step, String process, String desk, String state, boolean stands) {}

    /** An act by the names that its line has; {@code step} and {@code desk} are null if there is none. */
    record Named(Act act, String step, String desk) {}

    /** Names acts one after the other. Most acts of a long history are of a few steps and desks, so each is named once. */
    List<Named> named(List<Act> all, Locale locale) {
        var steps = new HashMap<StepOf, String>();
        var places = new HashMap<DeskAt, String>();
        return all.stream()
                .map(act -> new Named(
                        act,
                        act.step() == null || act.version() == null
                                ? null
                                : steps.computeIfAbsent(StepOf.of(act), step -> names.step(act, locale)),
                        act.by().desk() == null
                                ? null
                                : places.computeIfAbsent(
                                        DeskAt.of(act),
                                        desk -> desks.of(act.by().desk(), locale, act.at()))))
                .toList();
    }

    private record StepOf(String act, String process, Integer version, String step) {
        static StepOf of(Act act) {
            return new StepOf(act.act(), act.process(), act.version(), act.step());
        }
    }

    /** @param at null for a desk of a division: only what else has desks, such as an organization, is named as it was called then */
    private record DeskAt(Desk desk, Instant at) {
        static DeskAt of(Act act) {
            var desk = act.by().desk();
            return new DeskAt(desk, DIVISION.matcher(desk.region()).matches() ? null : act.at());
        }
    }

    Named named(Act act, Locale locale) {
        var desk = act.by().desk();
        return new Named(
                act,
                act.step() == null || act.version() == null ? null : names.step(act, locale),
                desk == null ? null : desks.of(desk, locale, act.at()));
    }

    public Line line(Act act, Locale locale) {
        var named = named(act, locale);
        return new Line(
                act,
                sentences.textOr("act." + act.act(), act.act(), locale),
                named.step(),
                act.process() == null ? null : names.process(act.process(), act.version(), locale),
                named.desk(),
                acts.outcome(act, locale),
                acts.entered(act, locale));
    }

    Waiting waiting(OpenOffer offer, Locale locale) {
        var stands = clocks.standsSince(offer.taskId());
        return new Waiting(
                offer,
                names.element(offer.process(), offer.version(), offer.step(), locale),
                names.process(offer.process(), offer.version(), locale),
                desks.of(offer.desk(), locale),
                offer.state(stands.orElseGet(clock::instant)),
                stands.isPresent());
    }
}
