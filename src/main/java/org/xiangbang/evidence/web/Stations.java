package org.xiangbang.evidence.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.xiangbang.engine.model.Definitions;
import org.xiangbang.engine.model.StepDefinition;
import org.xiangbang.evidence.Act;
import org.xiangbang.evidence.OpenOffer;

/**
 * Where a case stands on its way: the stages that the model of the whole case names in its property {@code stations}. A stage is
 * a process with its parts, or one step of a process. A case that began before a stage became a process of its own did the stage's
 * steps in the whole.
 */
@Component
class Stations {
    private final Definitions definitions;
    private final ElementTexts names;

    Stations(Definitions definitions, ElementTexts names) {
        this.definitions = definitions;
        this.names = names;
    }

    /**
     * A stage of the way.
     *
     * @param step null if the stage is a whole process
     * @param state done, open, or ahead; {@code passed} for one that the case left out or never reached before it ended
     * @param at when the case reached it; null before that
     */
    record Station(String process, String step, String name, String state, Instant at) {}

    /** @return the stages in the order of {@link #inOrder}; none for a case whose model names none */
    List<Station> of(List<Act> acts, List<OpenOffer> open, boolean ended, Locale locale) {
        var reached = reached(acts, open);
        var places = inOrder(reached);
        var waiting = places.stream().filter(place -> waits(place, open)).toList();
        var stations = new ArrayList<Station>();
        for (int i = 0; i < places.size(); i++) {
            var place = places.get(i);
            var later = places.subList(i + 1, places.size()).stream()
                    .anyMatch(other -> reached.get(other).isPresent() && !beside(place, other));
            stations.add(new Station(
                    place.process(),
                    place.step(),
                    name(place, locale),
                    waiting.contains(place)
                            ? "open"
                            : state(
                                    reached.get(place).isPresent(),
                                    later,
                                    ended || !waiting.isEmpty() || place.step() != null,
                                    ended),
                    reached.get(place).orElse(null)));
        }
        return stations;
    }

    /** Returns the stages that the model names, in its order, with the time at which the case reached each. */
    private Map<Place, Optional<Instant>> reached(List<Act> acts, List<OpenOffer> open) {
        var reached = new LinkedHashMap<Place, Optional<Instant>>();
        acts.stream()
                .map(Act::process)
                .filter(Objects::nonNull)
                .findFirst()
                .ifPresent(whole -> named(whole).forEach(place -> reached.put(place, reached(place, acts, open))));
        return reached;
    }

    /** Returns the stages in the order of the model; those that the case reached follow each other as it reached them. */
    private static List<Place> inOrder(Map<Place, Optional<Instant>> reached) {
        var next = reached.keySet().stream()
                .filter(place -> reached.get(place).isPresent())
                .sorted(Comparator.comparing(place -> reached.get(place).orElseThrow()))
                .iterator();
        return reached.entrySet().stream()
                .map(place -> place.getValue().isPresent() ? next.next() : place.getKey())
                .toList();
    }

    /** Stages that one part of the whole calls run beside each other: that one has begun does not mean that the other was left out. */
    private boolean beside(Place one, Place other) {
        var callers = definitions.callers(one.process());
        return !callers.contains(one.whole()) && !Collections.disjoint(callers, definitions.callers(other.process()));
    }

    private static boolean waits(Place place, List<OpenOffer> open) {
        return open.stream().anyMatch(offer -> place.holds(offer.process(), offer.step()));
    }

    /** @param left whether the case is not there any more: it has ended, waits at another station, or the one step was done */
    private static String state(boolean reached, boolean later, boolean left, boolean ended) {
        if (!reached) return later || ended ? "passed" : "ahead";
        return later || left ? "done" : "open";
    }

    private static Optional<Instant> reached(Place place, List<Act> acts, List<OpenOffer> open) {
        var first = acts.stream()
                .filter(act -> place.holds(act.process(), act.step()))
                .map(Act::at)
                .findFirst();
        return first.or(() -> open.stream()
                .filter(offer -> place.holds(offer.process(), offer.step()))
                .map(OpenOffer::offeredAt)
                .min(Comparator.naturalOrder()));
    }

    private List<Place> named(String whole) {
        return definitions.stations(whole).stream()
                .map(named -> place(whole, named))
                .toList();
    }

    private Place place(String whole, String named) {
        var dot = named.indexOf('.');
        if (dot >= 0) return new Place(named.substring(0, dot), named.substring(dot + 1), Set.of(), whole, Set.of());
        var steps = definitions.steps(named).stream().map(StepDefinition::id).collect(Collectors.toSet());
        var processes = definitions.whole(named).isPresent() ? Set.of(named) : definitions.together(named);
        return new Place(named, null, processes, whole, steps);
    }

    private String name(Place place, Locale locale) {
        var version = definitions.latest(place.process());
        return place.step() == null
                ? names.process(place.process(), version, locale)
                : names.element(place.process(), version, place.step(), locale);
    }

    /**
     * @param step null for a whole process
     * @param processes the process and its parts; none for one step
     * @param whole the process of the whole case
     * @param steps the steps of the process, by which they are known in an older model of the whole
     */
    private record Place(String process, String step, Set<String> processes, String whole, Set<String> steps) {
        boolean holds(String where, String what) {
            if (where == null) return false;
            if (step != null) return where.equals(process) && step.equals(what);
            return processes.contains(where) || where.equals(whole) && steps.contains(what);
        }
    }
}
