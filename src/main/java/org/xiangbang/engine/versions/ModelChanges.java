package org.xiangbang.engine.versions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What changed between two versions of a model. A part is found again by its id.
 *
 * @param changes at most {@link #MOST}, in the order of the later version, and behind them what it no longer has
 * @param left how many more there are
 */
record ModelChanges(List<Change> changes, int left) {
    /** The most changes that are told; two versions that share nothing would otherwise fill a page without end. */
    static final int MOST = 400;

    /** The most letters of a value that are shown. */
    static final int LONGEST = 2000;

    enum Kind {
        ADDED,
        REMOVED,
        CHANGED;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A part that is new, gone or different. @param differences of a new or removed part everything that it says */
    record Change(Kind kind, ModelPart.Kind part, String id, String name, List<Difference> differences) {}

    /** @param before null where it was not said; {@code after} likewise */
    record Difference(ModelPart.Trait trait, String before, String after) {}

    static ModelChanges between(List<ModelPart> before, List<ModelPart> after) {
        var old = byId(before);
        var now = byId(after);
        var all = new ArrayList<Change>();
        for (var part : after) {
            var former = old.get(part.id());
            var differences = differences(former == null ? Map.of() : former.traits(), part.traits());
            if (former == null || !differences.isEmpty())
                all.add(change(former == null ? Kind.ADDED : Kind.CHANGED, part, differences));
        }
        for (var part : before)
            if (!now.containsKey(part.id())) all.add(change(Kind.REMOVED, part, differences(part.traits(), Map.of())));
        order(old, now).ifPresent(all::add);
        return new ModelChanges(all.stream().limit(MOST).toList(), Math.max(0, all.size() - MOST));
    }

    private static Map<String, ModelPart> byId(List<ModelPart> parts) {
        return parts.stream()
                .collect(Collectors.toMap(
                        ModelPart::id, Function.identity(), (first, second) -> first, LinkedHashMap::new));
    }

    private static Change change(Kind kind, ModelPart part, List<Difference> differences) {
        return new Change(kind, part.kind(), part.id(), part.name(), differences);
    }

    private static List<Difference> differences(
            Map<ModelPart.Trait, String> before, Map<ModelPart.Trait, String> after) {
        var traits = new LinkedHashSet<>(after.keySet());
        traits.addAll(before.keySet());
        return traits.stream()
                .map(trait -> new Difference(trait, before.get(trait), after.get(trait)))
                .filter(d -> d.before() == null || !d.before().equals(d.after()))
                .map(d -> new Difference(d.trait(), shortened(d.before()), shortened(d.after())))
                .toList();
    }

    /** Which row of a table is the first to match may decide, so their order is said, by the names that they had. */
    private static Optional<Change> order(Map<String, ModelPart> old, Map<String, ModelPart> now) {
        var before = rows(old, now, old);
        var after = rows(now, old, old);
        if (before.equals(after)) return Optional.empty();
        var said = new Difference(
                new ModelPart.Trait("order", "", ""),
                shortened(String.join("; ", before)),
                shortened(String.join("; ", after)));
        var table = now.values().iterator().next();
        return Optional.of(change(Kind.CHANGED, table, List.of(said)));
    }

    private static List<String> rows(
            Map<String, ModelPart> of, Map<String, ModelPart> also, Map<String, ModelPart> named) {
        return of.values().stream()
                .filter(part -> part.kind() == ModelPart.Kind.ROW && also.containsKey(part.id()))
                .map(part -> named.get(part.id()).name())
                .toList();
    }

    private static String shortened(String value) {
        return value == null || value.length() <= LONGEST ? value : value.substring(0, LONGEST) + "…";
    }
}
