package org.xiangbang.evidence.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.xiangbang.engine.model.Definitions;
import org.xiangbang.evidence.Act;
import org.xiangbang.evidence.OpenOffer;

/**
 * Where a case stands on its way: the stages that the model of the whole case names in its property {@code stations}. A stage is
 * a process with its parts, or one step of a process.
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
     * @param state done, open, or ahead; {@code passed} for one that a case which has ended never reached
     * @param at when the case reached it; null before that
     */
    record Station(String process, String step, String name, String state, Instant at) {}

    /** @return the stages in their order; none for a case whose model names none */
    List<Station> of(List<Act> acts, List<OpenOffer> open, boolean ended, Locale locale) {
        var places = acts.stream()
                .map(Act::process)
                .filter(Objects::nonNull)
                .findFirst()
                .map(this::named)
                .orElse(List.of());
        var reached = places.stream().map(place -> reached(place, acts, open)).toList();
        var stations = new ArrayList<Station>();
        for (int i = 0; i < places.size(); i++) {
            var later = reached.subList(i + 1, reached.size()).stream().anyMatch(Optional::isPresent);
            var place = places.get(i);
            var waits = open.stream().anyMatch(offer -> place.holds(offer.process(), offer.step()));
            stations.add(new Station(
                    place.process(),
                    place.step(),
                    name(place, locale),
                    state(reached.get(i).isPresent(), waits, later, ended),
                    reached.get(i).orElse(null)));
        }
        return stations;
    }

    private static String state(boolean reached, boolean waits, boolean later, boolean ended) {
        if (waits) return "open";
        if (!reached) return ended || later ? "passed" : "ahead";
        return later || ended ? "done" : "open";
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
        return definitions.stations(whole).stream().map(this::place).toList();
    }

    private Place place(String named) {
        var dot = named.indexOf('.');
        if (dot >= 0)
            return new Place(named.substring(0, dot), named.substring(dot + 1), Set.of(named.substring(0, dot)));
        return new Place(
                named, null, definitions.whole(named).isPresent() ? Set.of(named) : definitions.together(named));
    }

    private String name(Place place, Locale locale) {
        var version = definitions.latest(place.process());
        return place.step() == null
                ? names.process(place.process(), version, locale)
                : names.element(place.process(), version, place.step(), locale);
    }

    private record Place(String process, String step, Set<String> processes) {
        boolean holds(String process, String step) {
            return process != null && processes.contains(process) && (this.step == null || this.step.equals(step));
        }
    }
}
