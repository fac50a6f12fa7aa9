package org.xiangbang.tasklist;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.xiangbang.shared.FormRefused;
import org.xiangbang.shared.Violation;

/**
 * What a list is narrowed down to; null means not narrowed.
 *
 * @param region an administrative division code: cases there and below
 * @param due overdue, soon or normal
 * @param q part of a case number, title or step name
 */
public record TaskFilter(String link, String region, String department, String due, String q) {

    public static final TaskFilter NONE = new TaskFilter(null, null, null, null, null);

    /** The four links that hold projects back (Sichuan 2024; rules, fact 10), in their order. */
    public static final List<String> LINKS = List.of("approval", "implementation", "disbursement", "acceptance");

    private static final Set<String> DUE = Set.of("overdue", "soon", "normal");
    private static final int MAX_TEXT = 100;

    /** The same condition for every list; the row is aliased {@code i}. */
    static final String SQL = """
            and (:link::text is null or i.link = :link)
            and (:region::text is null or i.region like :region || '%')
            and (:department::text is null or i.department = :department)
            and (:q::text is null or i.title ilike :q or i.case_no ilike :q or i.step_name ilike :q)
            """;

    /** @throws FormRefused for a value that no list can be narrowed down to */
    public static TaskFilter of(String link, String region, String department, String due, String q) {
        var filter = new TaskFilter(word(link), word(region), word(department), word(due), word(q));
        var wrong = new ArrayList<Violation>();
        if (filter.link != null && !LINKS.contains(filter.link))
            wrong.add(new Violation("link", "tasklist.filter.link"));
        if (filter.region != null && !filter.region.matches("\\d{2,12}"))
            wrong.add(new Violation("region", "tasklist.filter.region"));
        if (filter.department != null && !filter.department.matches("[a-z-]{1,40}"))
            wrong.add(new Violation("department", "tasklist.filter.department"));
        if (filter.due != null && !DUE.contains(filter.due)) wrong.add(new Violation("due", "tasklist.filter.due"));
        if (filter.q != null && filter.q.length() > MAX_TEXT)
            wrong.add(new Violation("q", "tasklist.filter.q", MAX_TEXT));
        if (!wrong.isEmpty()) throw new FormRefused(wrong);
        return filter;
    }

    public boolean isEmpty() {
        return equals(NONE);
    }

    /** The same list with one of the five conditions taken away. */
    public TaskFilter without(String condition) {
        return new TaskFilter(
                condition.equals("link") ? null : link,
                condition.equals("region") ? null : region,
                condition.equals("department") ? null : department,
                condition.equals("due") ? null : due,
                condition.equals("q") ? null : q);
    }

    Map<String, Object> parameters(Instant now) {
        var parameters = new HashMap<String, Object>();
        parameters.put("link", link);
        parameters.put("region", region);
        parameters.put("department", department);
        parameters.put("due", due);
        parameters.put("q", q == null ? null : "%" + q.replaceAll("([\\\\%_])", "\\\\$1") + "%");
        parameters.put("now", at(now));
        return parameters;
    }

    static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static String word(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
