package org.xiangbang.tasklist.view;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.xiangbang.tasklist.list.Facets;
import org.xiangbang.tasklist.list.InboxCounts;

/**
 * The numbers beside a list in the interface.
 *
 * @param counts the counts of everything that waits, whatever the conditions
 * @param total the number of rows under the conditions
 * @param amount the sum of the amounts of these rows, in yuan
 * @param cut whether the list is so long that {@code total}, {@code amount} and {@code values} are lower limits
 * @param values the values by the name of a condition
 */
public record TaskCountsJson(
        TaskJson.Counts counts, long total, String amount, boolean cut, Map<String, List<Value>> values) {

    record Value(String value, long count) {}

    public static TaskCountsJson of(InboxCounts.Totals totals, Facets.Offered offered) {
        var values = new TreeMap<String, List<Value>>();
        Facets.CONDITIONS.forEach(name -> values.put(
                name,
                offered.of(name).stream()
                        .filter(f -> !f.value().isEmpty())
                        .map(f -> new Value(f.value(), f.count()))
                        .toList()));
        return new TaskCountsJson(
                TaskJson.Counts.of(totals), offered.total(), offered.amount().yuan(), offered.cut(), values);
    }
}
