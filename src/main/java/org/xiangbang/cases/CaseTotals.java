package org.xiangbang.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.xiangbang.access.RegionScope;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.Region;

/**
 * Writes the statement of a total from sums that are kept: of the cases that everybody may see, and of the others in the reader's own
 * divisions. The few that are found or seen for another reason than their own division are counted, without those of the sums.
 */
final class CaseTotals {
    private final CaseListBuilder shape;
    private final CaseSelection selection;

    CaseTotals(CaseListBuilder shape, CaseSelection selection) {
        this.shape = shape;
        this.selection = selection;
    }

    /** Do the sums answer the question? They know of division and status alone, and not which steps a case has had. */
    boolean answer(CaseQuery query, Official by) {
        return query.isOfPlaceAndStatus() && !RegionScope.of(by).limited();
    }

    /** Returns the statement that counts the cases one by one, as {@code count} and {@code amount_fen}. */
    String counted(CaseQuery query, Official by, Map<String, Object> params) {
        var sum = shape.amount.isEmpty() ? "null::bigint" : "coalesce(sum(%s), 0)::bigint".formatted(CaseList.AMOUNT);
        return selection.all("count(*) as count, %s as amount_fen".formatted(sum), query, by, params);
    }

    /** Returns the statement that reads the same from the sums. */
    String kept(CaseQuery query, Official by, Map<String, Object> params) {
        var scope = RegionScope.of(by);
        params.put("totalRegion", query.region());
        params.put("totalRegions", new String[] {query.region()});
        params.put("totalStatus", query.status());
        params.put("totalOwn", own(scope, query.region()).toArray(String[]::new));
        var parts = new ArrayList<String>();
        if (!shape.open.isEmpty()) parts.add(sums("totalRegions", "k.status in (:open)"));
        parts.add(sums("totalOwn", shape.open.isEmpty() ? "true" : "k.status not in (:open)"));
        parts.add(counted(query, by, params)
                + " and c.case_no = any(array(%s)) and not (%s)".formatted(elsewhere(query, scope), inSums()));
        return "select sum(count)::bigint as count, %s as amount_fen from (%s) parts"
                .formatted(
                        shape.amount.isEmpty() ? "null::bigint" : "sum(amount_fen)::bigint",
                        String.join(" union all ", parts));
    }

    /** Returns the reader's divisions as far as they lie in the place that is asked for, none of which contains another. */
    private static List<String> own(RegionScope scope, String place) {
        var within = scope.regions().stream()
                .map(Region::code)
                .flatMap(mine -> mine.startsWith(place)
                        ? Stream.of(mine)
                        : place.startsWith(mine) ? Stream.of(place) : Stream.empty())
                .distinct()
                .toList();
        return within.stream()
                .filter(one -> within.stream().noneMatch(other -> !other.equals(one) && one.startsWith(other)))
                .toList();
    }

    private String sums(String places, String condition) {
        return """
                select coalesce(sum(k.cases), 0)::bigint as count, coalesce(sum(k.amount), 0)::bigint as amount_fen
                  from (%s) k where %s and (:totalStatus = '' or k.status = :totalStatus)
                """.formatted(shape.source.kept().getObject().of(shape.kind, places), condition);
    }

    /** Returns a query of the cases that the reader sees, or the question finds, for another reason than their own division. */
    private static String elsewhere(CaseQuery query, RegionScope scope) {
        if (query.region().isEmpty()) return scope.seenOtherwise();
        return scope.seenOtherwise() + """

                union
                select r.case_no from cases.public_case_region r join cases.public_case w on w.case_no = r.case_no
                 where r.region >= :totalRegion and r.region < :totalRegion || ':' and not starts_with(w.region, :totalRegion)""";
    }

    private String inSums() {
        var own = "exists (select from unnest(:totalOwn::text[]) mine where starts_with(c.region, mine))";
        return shape.open.isEmpty() ? own : "starts_with(c.region, :totalRegion) and c.status in (:open) or " + own;
    }
}
