package org.xiangbang.cases;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.xiangbang.access.RegionScope;
import org.xiangbang.shared.Findings;
import org.xiangbang.shared.FormRefused;
import org.xiangbang.shared.Money;
import org.xiangbang.shared.Official;

/**
 * The list of cases of one kind: those that are open to everybody and those that the reader may see, the newest first or in the order
 * of a column, filtered by region, status, category, amount, text and the figure that counts them; page by page, or all of them.
 *
 * <p>The alias of the case is {@code c} in every SQL text that a module passes. Such texts are part of the program and never come
 * from a user.
 */
public final class CaseList<T> {
    /** Stands in the columns of a list for the condition that the reader may see the case that is called {@code s} there. */
    public static final String FOLLOWED = "{the reader may see s}";

    /** Stands in the columns of a list for the amount of the case in fen: of a list that a figure of money opens, the part that it counts. */
    public static final String AMOUNT = "{the amount}";

    private static final int ROWS_AT_A_TIME = 500;

    private final CaseListBuilder shape;
    private final String columns;
    private final Class<T> row;
    private final Function<T, String> number;
    private final CaseSelection selection;
    private final CaseTotals totals;

    CaseList(CaseListBuilder shape, String columns, Class<T> row, Function<T, String> number) {
        this.shape = shape;
        this.selection = new CaseSelection(shape);
        this.totals = new CaseTotals(shape, selection);
        this.columns = columns;
        this.row = row;
        this.number = number;
    }

    public CaseFile.Kind kind() {
        return shape.kind;
    }

    /** Returns the words of every status, in the order in which a case has them. */
    public List<String> statuses() {
        return shape.statuses;
    }

    /** Can the list be sorted by the column of that word? */
    public boolean sortedBy(String word) {
        return shape.sorts.stream().anyMatch(column -> column.word().equals(word));
    }

    /** Have its cases an amount? */
    public boolean hasAmount() {
        return !shape.amount.isEmpty();
    }

    /**
     * Returns a page. If the reader may not see the case to go on after, it is treated as a case that does not exist.
     *
     * @throws FormRefused naming region, status, category, amount, order, size or the place to go on after if it is none
     */
    public CaseQuery.Page<T> page(CaseQuery asked, Official by) {
        var query = checked(asked);
        if (!query.sort().isEmpty()) return shape.source.moment().of(() -> sorted(query, by));
        var params = new HashMap<String, Object>();
        var rows = shape.source
                .db()
                .sql(selection.newest(columns, query, by, params))
                .params(params)
                .param("rows", query.size() + 1)
                .query(row)
                .list();
        if (rows.isEmpty() && !query.after().isEmpty()) requirePlace(query.after(), by);
        return query.page(rows, number);
    }

    /** Behind a case that there is not, nothing is found: that is no end of the list. */
    private void requirePlace(String after, Official by) {
        var params = new HashMap<String, Object>();
        var seen = selection.seen(RegionScope.of(by), params);
        var there = shape.source
                .db()
                .sql("select exists (select 1 from cases.public_case c %s where c.case_no = :after and %s)"
                        .formatted(shape.join, seen))
                .params(params)
                .params(RegionScope.of(by).params())
                .param("after", after)
                .query(Boolean.class)
                .single();
        if (!there) throw new FormRefused("after", "field.cursor");
    }

    /** Reads a page in the order of a column, and then the value of the last case in that column. */
    private CaseQuery.Page<T> sorted(CaseQuery query, Official by) {
        var params = new HashMap<String, Object>();
        var order = selection.order(query);
        var rows = shape.source
                .db()
                .sql(selection.all(columns, query, by, params) + order.by() + " limit :rows")
                .params(params)
                .param("rows", query.size() + 1)
                .query(row)
                .list();
        return query.page(rows, last -> CaseOrder.after(number.apply(last), value(order, number.apply(last), query)));
    }

    private String value(CaseOrder order, String caseNo, CaseQuery query) {
        var params = new HashMap<String, Object>();
        var joins = selection.joins(query, params);
        return shape.source
                .db()
                .sql("select %s from cases.public_case c %s where c.case_no = :last".formatted(order.key(), joins))
                .params(params)
                .param("last", caseNo)
                .query(String.class)
                .single();
    }

    /** How many cases there are under the conditions of a question, and the sum of their amounts. @param amount null if they have none */
    public record Totals(long count, Money amount) {}

    /** Counts the cases that the reader would be shown page after page; where sums are kept of them, these are read instead. */
    public Totals totals(CaseQuery asked, Official by) {
        var query = checked(asked).first();
        if (!totals.answer(query, by)) return counted(query, by);
        var params = new HashMap<String, Object>();
        return totals(totals.kept(query, by, params), params);
    }

    /** Counts the same cases one by one. */
    Totals counted(CaseQuery query, Official by) {
        var params = new HashMap<String, Object>();
        return totals(totals.counted(query, by, params), params);
    }

    private Totals totals(String sql, Map<String, Object> params) {
        return shape.source.db().sql(sql).params(params).query(Totals.class).single();
    }

    /**
     * Reads every case that the reader would be shown page after page, as all of them were at one moment.
     *
     * @param count is told first how many there are
     */
    public void each(CaseQuery asked, Official by, LongConsumer count, Consumer<T> each) {
        var query = checked(asked).first();
        shape.source.moment().of(() -> {
            count.accept(totals(query, by).count());
            open(query, by);
            var rows = some();
            while (!rows.isEmpty()) {
                rows.forEach(each);
                rows = some();
            }
            return query;
        });
    }

    /** Opens a cursor, which the end of the transaction closes. Its name is its own, because the driver keeps the columns of a statement. */
    private void open(CaseQuery query, Official by) {
        var params = new HashMap<String, Object>();
        var order =
                query.sort().isEmpty() ? shape.newest() : selection.order(query).by();
        shape.source
                .db()
                .sql("declare " + cursor() + " no scroll cursor for " + selection.all(columns, query, by, params)
                        + order)
                .params(params)
                .update();
    }

    private String cursor() {
        return kind().word() + "_" + row.getSimpleName();
    }

    private List<T> some() {
        return shape.source
                .db()
                .sql("fetch " + ROWS_AT_A_TIME + " from " + cursor())
                .query(row)
                .list();
    }

    /** The first cases of a list. @param count how many there are, up to the number that was asked for */
    public record Beginning(List<Brief> cases, int count) {}

    /** Reads the first cases and counts all that the reader would be shown page after page, up to {@code most}, in one read. */
    public Beginning beginning(CaseQuery asked, int most, Official by) {
        var query = checked(asked);
        var params = new HashMap<String, Object>();
        var found = shape.source
                .db()
                .sql("select *, count(*) over () as count from (" + selection.of(Brief.COLUMNS, query, by, most, params)
                        + shape.newest() + " limit :most) counted limit :rows")
                .params(params)
                .param("most", most)
                .param("rows", query.size())
                .query(Counted.class)
                .list();
        return new Beginning(
                found.stream().map(Counted::brief).toList(),
                found.isEmpty() ? 0 : found.get(0).count());
    }

    private record Counted(String caseNo, String title, String region, String status, int count) {
        Brief brief() {
            return new Brief(caseNo, title, region, status);
        }
    }

    /** @throws FormRefused naming everything that is wrong */
    private CaseQuery checked(CaseQuery asked) {
        var query = asked.placed(shape.source.regions());
        var checks = new ArrayList<>(query.checks(shape.source.regions(), shape.statuses));
        checks.addAll(query.amountChecks(hasAmount()));
        checks.add(() -> {
            if (!query.category().isEmpty() && !shape.categories.get().contains(query.category()))
                throw new FormRefused("category", "field.option");
        });
        checks.add(() -> {
            if (!query.sort().isEmpty()) CaseOrder.of(query.sort(), shape.sorts);
        });
        Findings.together(checks.toArray(Runnable[]::new));
        return query;
    }

    /** A case as every list can show it. @param status its word */
    public record Brief(String caseNo, String title, String region, String status) {
        private static final String COLUMNS = "c.case_no, c.title, c.region, c.status";
    }

    /** Returns the same list with what all lists have in common. */
    public CaseList<Brief> briefly() {
        return new CaseList<>(shape, Brief.COLUMNS, Brief.class, Brief::caseNo);
    }
}
