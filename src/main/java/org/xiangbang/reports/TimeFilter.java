package org.xiangbang.reports;

import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.xiangbang.shared.FormRefused;
import org.xiangbang.shared.Violation;
import org.xiangbang.shared.VisibleText;

/**
 * The part of the report that is asked for.
 *
 * @param from the first month; {@code to} is the last month; both are included
 * @param region an administrative division code, for the cases there and below; null for the reader's whole scope
 * @param link one of the four links, or null
 * @param department the code of the department whose desks are asked for, or null
 */
public record TimeFilter(YearMonth from, YearMonth to, String region, String link, String department) {
    public static final List<String> LINKS = List.of("approval", "implementation", "disbursement", "acceptance");
    private static final int MOST_MONTHS = 36;

    /**
     * Reads the filter. If no months are given it is the current month and the two before.
     *
     * @throws FormRefused for values that cannot be asked for
     */
    public static TimeFilter of(String from, String to, String region, String link, String department, YearMonth now) {
        var wrong = new ArrayList<Violation>();
        var until = month("to", to, now, wrong);
        var since = month("from", from, until.minusMonths(2), wrong);
        if (wrong.isEmpty()
                && (since.isAfter(until) || since.plusMonths(MOST_MONTHS).isBefore(until)))
            wrong.add(new Violation("from", "reports.period", MOST_MONTHS));
        if (!blank(region) && !region.matches("\\d{2,12}")) wrong.add(new Violation("region", "reports.region"));
        if (!blank(link) && !LINKS.contains(link)) wrong.add(new Violation("link", "reports.link"));
        if (!blank(department) && !department.matches("[a-z-]{1,40}"))
            wrong.add(new Violation("department", "county.department"));
        if (!wrong.isEmpty()) throw new FormRefused(wrong);
        return new TimeFilter(
                since,
                until,
                blank(region) ? null : region,
                blank(link) ? null : link,
                blank(department) ? null : department);
    }

    private static YearMonth month(String field, String text, YearMonth otherwise, List<Violation> wrong) {
        try {
            return blank(text) ? otherwise : YearMonth.parse(VisibleText.of(text));
        } catch (DateTimeParseException noMonth) {
            wrong.add(new Violation(field, "reports.month"));
            return otherwise;
        }
    }

    private static boolean blank(String text) {
        return VisibleText.isEmpty(text);
    }
}
