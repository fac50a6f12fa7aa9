package org.xiangbang.access.divisions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.xiangbang.shared.Region;
import org.xiangbang.shared.Violation;

/**
 * What a file would change, each with its line. A line that is refused leaves the others as they are.
 *
 * @param unchanged how many lines are entered already under the same name
 * @param repeated how many lines say the same as an earlier one
 * @param ignored the names of the columns that are not read
 */
record DivisionPlan(
        List<Added> added,
        List<Renamed> renamed,
        List<Refused> refused,
        int unchanged,
        int repeated,
        List<String> ignored) {

    /** @param parent the nearest one above it, in the file or entered already; null at the top */
    record Added(long line, String code, String name, String parent) {}

    record Renamed(long line, String code, String was, String name) {}

    record Refused(long line, String code, String name, Violation why) {}

    /** A division that is entered already. */
    record Known(String code, String name, LocalDate until) {}

    /**
     * Compares the lines with what is entered. Higher levels come first whatever their order in the file, because a line may stand
     * below another one.
     */
    static DivisionPlan of(DivisionFile.Read file, List<Known> entered, LocalDate today) {
        var draft = new Draft(entered, today);
        file.lines().stream()
                .sorted(Comparator.comparing(
                        (DivisionFile.Line line) -> line.code().length()))
                .forEach(draft::take);
        return draft.plan(file.ignored());
    }

    private static final class Draft {
        private final Map<String, Known> known = new HashMap<>();
        private final Map<String, DivisionFile.Line> seen = new HashMap<>();
        private final List<Added> added = new ArrayList<>();
        private final List<Renamed> renamed = new ArrayList<>();
        private final List<Refused> refused = new ArrayList<>();
        private final LocalDate today;
        private int unchanged;
        private int repeated;

        Draft(List<Known> entered, LocalDate today) {
            this.today = today;
            entered.forEach(division -> known.put(division.code(), division));
        }

        void take(DivisionFile.Line line) {
            var first = seen.putIfAbsent(line.code(), line);
            if (first != null && first.name().equals(line.name())) {
                repeated++;
                return;
            }
            var wrong = Stream.of(
                            DivisionCheck.code(line.code()),
                            DivisionCheck.name("name", line.name()),
                            twice(line, first),
                            ended(line.code()),
                            alone(line.code()))
                    .flatMap(Optional::stream)
                    .findFirst();
            if (wrong.isPresent()) refused.add(new Refused(line.number(), line.code(), line.name(), wrong.get()));
            else enter(line);
        }

        private void enter(DivisionFile.Line line) {
            var before = known.put(line.code(), new Known(line.code(), line.name(), null));
            if (before == null) added.add(new Added(line.number(), line.code(), line.name(), parent(line.code())));
            else if (before.name().equals(line.name())) unchanged++;
            else renamed.add(new Renamed(line.number(), line.code(), before.name(), line.name()));
        }

        private static Optional<Violation> twice(DivisionFile.Line line, DivisionFile.Line first) {
            return Optional.ofNullable(first)
                    .map(before -> new Violation("code", "region.twice", line.code(), before.number()));
        }

        private Optional<Violation> ended(String code) {
            return Optional.ofNullable(known.get(code))
                    .filter(division -> division.until() != null && !today.isBefore(division.until()))
                    .map(division -> new Violation("code", "region.ended", division.name(), division.until()));
        }

        /** A division of any level but the highest stands below one that is in force. */
        private Optional<Violation> alone(String code) {
            if (code.length() <= 2 || known.containsKey(code)) return Optional.empty();
            var parent = parent(code);
            return parent == null
                    ? Optional.of(new Violation("code", "region.parent-unknown", code.substring(0, 2)))
                    : ended(parent);
        }

        private String parent(String code) {
            return above(code).stream().filter(known::containsKey).findFirst().orElse(null);
        }

        DivisionPlan plan(List<String> ignored) {
            added.sort(Comparator.comparingLong(Added::line));
            renamed.sort(Comparator.comparingLong(Renamed::line));
            refused.sort(Comparator.comparingLong(Refused::line));
            return new DivisionPlan(added, renamed, refused, unchanged, repeated, ignored);
        }
    }

    /** Returns the codes that would contain this one, the nearest first; none for a malformed code. */
    static List<String> above(String code) {
        if (DivisionCheck.code(code).isPresent()) return List.of();
        var above = new ArrayList<String>();
        for (var level : Region.Level.values())
            new Region(code)
                    .at(level)
                    .map(Region::code)
                    .filter(found -> found.length() < code.length())
                    .ifPresent(found -> above.add(0, found));
        return above;
    }
}
