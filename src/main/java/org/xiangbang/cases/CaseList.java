package org.xiangbang.cases;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xiangbang.access.RegionScope;
import org.xiangbang.access.Regions;
import org.xiangbang.shared.Official;

/**
 * The list of cases of one kind: those that are open to everybody and those that the reader may see, the newest first, filtered
 * by region, status and text, page by page.
 *
 * <p>The alias of the case is {@code c} in every SQL text that a module passes. Such texts are part of the program and never come
 * from a user.
 */
public final class CaseList<T> {
    private final Builder shape;
    private final String columns;
    private final Class<T> row;
    private final Function<T, String> number;
    private final CaseText text;

    private CaseList(Builder shape, String columns, Class<T> row, Function<T, String> number) {
        this.shape = shape;
        this.text = new CaseText(shape.db, shape.texts);
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

    /**
     * Returns a page. If the reader may not see the case to go on after, it is treated as a case that does not exist.
     *
     * @throws org.xiangbang.shared.FormRefused naming region, status or size if it is none
     */
    public CaseQuery.Page<T> page(CaseQuery asked, Official by) {
        var query = asked.placed(shape.regions);
        query.check(shape.regions, shape.statuses.stream());
        var params = new HashMap<String, Object>();
        var order = shape.order.stream().map(c -> c + " desc").collect(Collectors.joining(", "));
        var rows = shape.db
                .sql(select(columns, query, by, params) + " order by " + order + " limit :rows")
                .params(params)
                .param("rows", query.size() + 1)
                .query(row)
                .list();
        return query.page(rows, number);
    }

    /** Counts the cases that the reader would be shown page after page, up to {@code most}. */
    public int count(CaseQuery query, int most, Official by) {
        query.check(shape.regions, shape.statuses.stream());
        var params = new HashMap<String, Object>();
        return shape.db
                .sql("select count(*) from (" + select("1", query, by, params) + " limit :most) counted")
                .params(params)
                .param("most", most)
                .query(Integer.class)
                .single();
    }

    /** A case as every list can show it. @param status its word */
    public record Brief(String caseNo, String title, String region, String status) {}

    /** Returns the same list with what all lists have in common. */
    public CaseList<Brief> briefly() {
        return new CaseList<>(shape, "c.case_no, c.title, c.region, c.status", Brief.class, Brief::caseNo);
    }

    private String select(String what, CaseQuery query, Official by, Map<String, Object> params) {
        var scope = RegionScope.of(by);
        params.putAll(scope.params());
        return """
                select %s
                  from cases.public_case c
                  %s
                 where %s
                """.formatted(what, shape.join, String.join(" and ", conditions(query, scope, params)));
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
        if (!query.status().isEmpty()) {
            all.add(shape.status + " = :status");
            params.put("status", shape.stored(query.status()));
        }
        if (!query.q().isEmpty()) all.add(text.condition(query.text(), params));
        if (!query.after().isEmpty()) all.add(behind(query, scope, params));
        return all;
    }

    private String behind(CaseQuery query, RegionScope scope, Map<String, Object> params) {
        params.put("after", query.after());
        return "(%1$s) < (select %1$s from cases.public_case c %2$s where c.case_no = :after and %3$s)"
                .formatted(String.join(", ", shape.order), shape.join, seen(scope, params));
    }

    private String seen(RegionScope scope, Map<String, Object> params) {
        var own = scope.condition("c");
        var ofKind = shape.own ? "" : "c.kind = '%s' and ".formatted(shape.kind);
        if (shape.open.isEmpty()) return ofKind + own;
        params.put("open", shape.open.stream().map(shape::stored).toList());
        return "%s(%s in (:open) or %s)".formatted(ofKind, shape.status, own);
    }

    /** Describes a list; each module does it once when it starts. */
    public static final class Builder {
        private final JdbcClient db;
        private final Regions regions;
        private final CaseFile.Kind kind;
        private List<String> statuses = List.of();
        private List<String> open = List.of();
        private final List<CaseText.Source> texts = new ArrayList<>();
        private List<String> order = List.of("c.opened_at", "c.case_no");
        private String join = "";
        private String status = "c.status";
        private boolean own;

        Builder(JdbcClient db, Regions regions, CaseFile.Kind kind) {
            this.db = db;
            this.regions = regions;
            this.kind = kind;
            texts.add(CaseText.Source.numbers(kind));
        }

        /** @param open whether everybody may see a case of that status */
        public <S> Builder statuses(S[] all, Function<S, String> word, Predicate<S> open) {
            statuses = Arrays.stream(all).map(word).toList();
            this.open = Arrays.stream(all).filter(open).map(word).toList();
            return this;
        }

        /**
         * Adds rows that the module keeps for every case of the kind and for no other.
         *
         * @param join the whole join clause
         * @param status the column with the status in capitals; the list filters by it, because the database plans badly with
         *     the status of the case file
         */
        public Builder own(String join, String status) {
            this.join = join;
            this.status = status;
            own = true;
            return this;
        }

        /** @param join the whole join clause for rows that a case need not have */
        public Builder beside(String join) {
            this.join = join;
            return this;
        }

        /**
         * Adds texts by which a case is found, beside its number. An index on {@code cases.grams(cases.plain(column))} keeps that
         * fast.
         *
         * @param from tables that hold nothing but cases of the kind, with the aliases that the list has for them
         * @param caseNo the column with the number of the case
         * @param columns the columns that are searched, each by itself
         */
        public Builder texts(String from, String caseNo, String... columns) {
            texts.add(new CaseText.Source(from, caseNo, List.of(columns), false));
            return this;
        }

        /** Adds a code of letters and digits by which a case is found; such a column needs no index. */
        public Builder code(String from, String caseNo, String column) {
            texts.add(new CaseText.Source(from, caseNo, List.of(column), true));
            return this;
        }

        /**
         * Orders by number instead of date. A number that is counted in one series has the order of opening, and there is an
         * index on it.
         */
        public Builder byNumber() {
            order = List.of("c.case_no");
            return this;
        }

        private String stored(String word) {
            return own ? word.toUpperCase(Locale.ROOT) : word;
        }

        /**
         * @param row the record that a row is read as
         * @param number gives the number of a row's case
         */
        public <T> CaseList<T> rows(String columns, Class<T> row, Function<T, String> number) {
            return new CaseList<>(this, columns, row, number);
        }
    }
}
