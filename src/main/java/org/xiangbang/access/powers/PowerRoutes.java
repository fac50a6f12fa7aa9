package org.xiangbang.access.powers;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Says which power reads and which changes what: one table for addresses, entries of the navigation and buttons. What stands in no row
 * nobody may open.
 */
public final class PowerRoutes {
    private static final Set<Power> ALL = Set.of(Power.values());
    private static final Set<Power> NOBODY = Set.of();
    private static final Pattern ROOT = Pattern.compile("^(/api/v1)?(/admin)?/");
    private static final Map<String, Area> AREAS = new HashMap<>();

    static {
        area(ALL, Set.of(Power.SECURITY), "accounts", "desks", "vacancies", "identities");
        area(ALL, Set.of(Power.SYSTEM), "regions", "successions", "calendar");
        area(
                Set.of(Power.SYSTEM, Power.AUDIT),
                Set.of(Power.SYSTEM),
                "system",
                "jobs",
                "figures",
                "notices",
                "deliveries",
                "webhooks",
                "unplaced-payments",
                "demo");
        area(
                Set.of(Power.SYSTEM),
                Set.of(Power.SYSTEM),
                "demonstration",
                "regions/import",
                "calendar/entry",
                "calendar/preview");
        area(ALL, Set.of(Power.SYSTEM, Power.SECURITY), "requests");
        area(Set.of(Power.AUDIT), NOBODY, "log");
        area(
                Set.of(Power.SECURITY),
                Set.of(Power.SECURITY),
                "desks/import",
                "accounts/name",
                "accounts/factors",
                "accounts/data");
    }

    private PowerRoutes() {}

    private record Area(Set<Power> readers, Set<Power> writers) {}

    private static void area(Set<Power> readers, Set<Power> writers, String... words) {
        Arrays.stream(words).forEach(word -> AREAS.put(word, new Area(readers, writers)));
    }

    /** Is the address one of administration? */
    public static boolean administers(String path) {
        return path.matches("(/api/v1)?/(admin|demo|demonstration)/.*") || path.startsWith("/api/v1/calendar/");
    }

    /** @param power null for whoever administers nothing */
    public static boolean mayRead(String path, Power power) {
        return power != null && area(path).readers().contains(power);
    }

    /** Works like {@link #mayRead} for what changes something. */
    public static boolean mayWrite(String path, Power power) {
        return power != null && area(path).writers().contains(power);
    }

    /**
     * Finds the row of an address by its first two words after {@code /admin/}, else by the first and the one behind the name of a
     * thing, else by the first.
     */
    private static Area area(String path) {
        var words = ROOT.matcher(path).replaceFirst("").split("/", 4);
        return IntStream.range(1, Math.min(words.length, 3))
                .mapToObj(i -> AREAS.get(words[0] + "/" + words[i]))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(() -> AREAS.getOrDefault(words[0], new Area(NOBODY, NOBODY)));
    }
}
