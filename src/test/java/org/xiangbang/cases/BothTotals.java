package org.xiangbang.cases;

import java.util.ArrayList;
import java.util.List;
import org.xiangbang.shared.Official;

/** Compares the total of a list as it is read from sums with that of its cases counted one by one. */
public final class BothTotals {
    private BothTotals() {}

    /** Returns what differs over all readers, divisions and statuses; the empty text among the divisions and statuses asks for all. */
    public static List<String> differing(
            CaseList<?> list, List<Official> readers, List<String> regions, List<String> statuses) {
        var wrong = new ArrayList<String>();
        for (var reader : readers)
            for (var region : regions)
                for (var status : statuses) {
                    var query = new CaseQuery(region, status, "", "", 50);
                    var kept = list.totals(query, reader);
                    var counted = list.counted(query, reader);
                    if (!kept.equals(counted))
                        wrong.add("%s of '%s' '%s' for %s %s: %s, but %s"
                                .formatted(list.kind(), region, status, reader.login(), reader.desks(), kept, counted));
                }
        return wrong;
    }
}
