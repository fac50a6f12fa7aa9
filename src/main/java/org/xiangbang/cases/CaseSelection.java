package org.xiangbang.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.xiangbang.access.RegionScope;
import org.xiangbang.shared.Official;

/** Writes the statements of a list: which cases a reader is shown under the conditions of a question, and in which order. */
final class CaseSelection {
    private final CaseListBuilder shape;
    private final CaseText text;

    CaseSelection(CaseListBuilder shape) {
        this.shape = shape;
        this.text = new CaseText(shape.source.db(), shape.texts);
    }

    /** Returns the statement that reads {@code what} of the cases; its parameters are put into {@code params}. */
    String of(String what, CaseQuery query, Official by, Map<String, Object> params) {
        var scope = RegionScope.of(by);
        params.putAll(scope.params());
        return """
                select %s
                  from cases.public_case c
                  %s
                 where %s
                """.formatted(
                        what.replace(CaseList.FOLLOWED, scope.condition("s")).replace(CaseList.AMOUNT, amount(query)),
                        joins(query, params),
                        String.join(" and ", conditions(query, scope, params)));
    }

    private List<String> conditions(CaseQuery query, RegionScope scope, Map<String, Object> params) {
        var all = new ArrayList<String>();
        all.add(seen(scope, params));
        if (!query.region().isEmpty()) {
            all.add("""
                    (starts_with(c.region, :region)
                     or exists (select 1 from cases.public_case_region r
                                 where r.case_no = c.case_no and starts_with(r.region, :region)))""");
            params.put("region", query.region());
        }
        all.addAll(chosen(query, params));
        query.from().ifPresent(from -> {
            all.add(amount(query) + " >= :amountFrom");
            params.put("amountFrom", from.fen());
        });
        query.to().ifPresent(to -> {
            all.add(amount(query) + " <= :amountTo");
            params.put("amountTo", to.fen());
        });
        if (!query.q().isEmpty()) all.add(text.condition(query.text(), params));
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
        var ofKind = "c.kind = '%s' and ".formatted(shape.kind);
        if (shape.open.isEmpty()) return ofKind + own;
        params.put("open", shape.open.stream().map(shape::stored).toList());
        return "%s(%s in (:open) or %s)".formatted(ofKind, shape.status, own);
    }
}
