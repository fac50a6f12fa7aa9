package org.xiangbang.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.xiangbang.access.RegionScope;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.Region;

/** Writes the statements of a list: which cases a reader is shown under the conditions of a question, and in which order. */
final class CaseSelection {
    private static final String DIVISION = "division";

    private final CaseListBuilder shape;
    private final CaseText text;

    CaseSelection(CaseListBuilder shape) {
        this.shape = shape;
        this.text = new CaseText(shape.source.db(), shape.texts);
    }

    /** Returns the statement that reads {@code what} of all cases; its parameters are put into {@code params}. */
    String all(String what, CaseQuery query, Official by, Map<String, Object> params) {
        return of(what, query, by, Long.MAX_VALUE, params);
    }

    /** Does the same where the first of them, in the order of the list, are enough. @param enough how many */
    String of(String what, CaseQuery query, Official by, long enough, Map<String, Object> params) {
        var scope = RegionScope.of(by);
        params.putAll(scope.params());
        var conditions = conditions(query, scope, enough, params);
        conditions.add(0, seen(scope, params));
        return select(what(what, query, scope), query, params, conditions);
    }

    private String what(String what, CaseQuery query, RegionScope scope) {
        return what.replace(CaseList.FOLLOWED, scope.condition("s")).replace(CaseList.AMOUNT, amount(query));
    }

    private String select(String what, CaseQuery query, Map<String, Object> params, List<String> conditions) {
        return """
                select %s
                  from cases.public_case c
                  %s
                 where %s
                """.formatted(what, joins(query, params), String.join(" and ", conditions));
    }

    /**
     * Returns the statement that reads {@code what} of the newest cases, {@code :rows} at most. Few of many cases lie in a small division,
     * and the list of all would be read through for them: so the cases of the division that is asked for, or else those of each reason for
     * which a case is seen, are looked up by an index of their own.
     */
    String newest(String what, CaseQuery query, Official by, Map<String, Object> params) {
        var scope = RegionScope.of(by);
        var rows = query.size() + 1;
        var division = division(query);
        var ways = division.map(place -> RegionScope.within(place, "c", DIVISION))
                .orElseGet(() -> scope.isNarrow() ? reasons(scope, params) : List.of());
        if (ways.isEmpty() || !query.q().isEmpty() || !query.figure().isEmpty())
            return of(what, query, by, rows, params) + shape.newest() + " limit :rows";
        params.putAll(scope.params());
        division.ifPresent(place -> params.putAll(RegionScope.params(place, DIVISION)));
        var conditions =
                division.isPresent() ? chosen(query, scope, rows, params) : conditions(query, scope, rows, params);
        conditions.add(0, division.isPresent() ? seen(scope, params) : ofKind());
        return each(ways, conditions, what(what, query, scope), query, params);
    }

    /** Returns the division that is asked for, if it is small. */
    private static Optional<Region> division(CaseQuery query) {
        return Optional.of(query.region())
                .filter(code -> !code.isEmpty())
                .map(Region::new)
                .filter(RegionScope::isSmall);
    }

    /** Reads what each of the ways finds that those before it do not find, the newest of them, and of these the newest. */
    private String each(
            List<String> ways, List<String> conditions, String what, CaseQuery query, Map<String, Object> params) {
        var ordered = IntStream.range(0, shape.order.size())
                .mapToObj(n -> shape.order.get(n) + " as ordered" + n)
                .collect(Collectors.joining(", "));
        var parts = new ArrayList<String>();
        var before = new ArrayList<String>();
        for (var way : ways) {
            var all = new ArrayList<>(conditions);
            all.add("(" + way + ")");
            all.addAll(before);
            before.add("(%s) is not true".formatted(way));
            parts.add("(" + select(what + ", " + ordered, query, params, all) + shape.newest() + " limit :rows)");
        }
        var order = IntStream.range(0, shape.order.size())
                .mapToObj(n -> "ordered" + n + " desc")
                .collect(Collectors.joining(", "));
        return "select * from (" + String.join(" union all ", parts) + ") found order by " + order + " limit :rows";
    }

    private List<String> reasons(RegionScope scope, Map<String, Object> params) {
        var reasons = new ArrayList<>(scope.branches("c"));
        if (!shape.open.isEmpty()) reasons.add(open(params));
        return reasons;
    }

    private List<String> conditions(CaseQuery query, RegionScope scope, long enough, Map<String, Object> params) {
        var all = new ArrayList<String>();
        if (!query.region().isEmpty()) {
            all.add("""
                    (starts_with(c.region, :region)
                     or exists (select 1 from cases.public_case_region r
                                 where r.case_no = c.case_no and starts_with(r.region, :region)))""");
            params.put("region", query.region());
        }
        all.addAll(chosen(query, scope, enough, params));
        return all;
    }

    /** The conditions of the question but the division. */
    private List<String> chosen(CaseQuery query, RegionScope scope, long enough, Map<String, Object> params) {
        var all = chosen(query, params);
        query.from().ifPresent(from -> {
            all.add(amount(query) + " >= :amountFrom");
            params.put("amountFrom", from.fen());
        });
        query.to().ifPresent(to -> {
            all.add(amount(query) + " <= :amountTo");
            params.put("amountTo", to.fen());
        });
        if (!query.q().isEmpty()) all.add(text.condition(query.text(), enough, params));
        if (!query.after().isEmpty()) all.add(behind(query, scope, params));
        return all;
    }

    private List<String> chosen(CaseQuery query, Map<String, Object> params) {
        var all = new ArrayList<String>();
        if (!query.status().isEmpty()) {
            all.add(shape.status + " = :status");
            params.put("status", shape.stored(query.status()));
        }
        if (!query.category().isEmpty()) {
            all.add(shape.category + " = :category");
            params.put("category", query.category());
        }
        return all;
    }

    /** Returns the rows beside a case: those of its module, and what the figure of the question counts of it. */
    String joins(CaseQuery query, Map<String, Object> params) {
        return query.figure().isEmpty()
                ? shape.join
                : shape.join + "\n" + shape.source.counted().getObject().join(query.figure(), shape.kind, params);
    }

    /** Returns the amount of a case under the question: the whole of it, or what a figure counts. */
    private String amount(CaseQuery query) {
        return query.figure().isEmpty()
                ? shape.amount
                : shape.source.counted().getObject().amount(query.figure()).orElse(shape.amount);
    }

    CaseOrder order(CaseQuery query) {
        return CaseOrder.of(query.sort(), shape.sorts(amount(query)));
    }

    private String behind(CaseQuery query, RegionScope scope, Map<String, Object> params) {
        if (!query.sort().isEmpty()) return order(query).behind(query.after(), params);
        params.put("after", query.after());
        return "(%1$s) < (select %1$s from cases.public_case c %2$s where c.case_no = :after and %3$s)"
                .formatted(String.join(", ", shape.order), shape.join, seen(scope, params));
    }

    /** The condition that the reader may see the case. */
    String seen(RegionScope scope, Map<String, Object> params) {
        var own = scope.condition("c");
        return ofKind() + " and " + (shape.open.isEmpty() ? own : "(%s or %s)".formatted(open(params), own));
    }

    private String ofKind() {
        return "c.kind = '%s'".formatted(shape.kind);
    }

    /** The status of the case file is known before the module's rows are read. */
    private String open(Map<String, Object> params) {
        params.put("open", shape.open);
        return "c.status in (:open)";
    }
}
