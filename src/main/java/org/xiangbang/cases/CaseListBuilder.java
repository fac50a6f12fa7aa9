package org.xiangbang.cases;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Describes a list; each module does it once when it starts. */
public final class CaseListBuilder {
    private static final String AMOUNT = "amount";

    final CaseLists.Source source;
    final CaseFile.Kind kind;
    List<String> statuses = List.of();
    List<String> open = List.of();
    final List<CaseText.Source> texts = new ArrayList<>();
    List<String> order = List.of("c.opened_at", "c.case_no");
    String join = "";
    String status = "c.status";
    boolean own;
    String category = "";
    Supplier<Collection<String>> categories = List::of;
    String amount = "";
    final List<CaseOrder.Column> sorts = new ArrayList<>();

    CaseListBuilder(CaseLists.Source source, CaseFile.Kind kind) {
        this.source = source;
        this.kind = kind;
        number("opened", "(extract(epoch from c.opened_at) * 1000000)::bigint");
        text("place", "c.region");
        texts.add(CaseText.Source.numbers(kind));
    }

    /** @param open whether everybody may see a case of that status */
    public <S> CaseListBuilder statuses(S[] all, Function<S, String> word, Predicate<S> open) {
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
    public CaseListBuilder own(String join, String status) {
        this.join = join;
        this.status = status;
        own = true;
        return this;
    }

    /** @param join the whole join clause for rows that a case need not have */
    public CaseListBuilder beside(String join) {
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
    public CaseListBuilder texts(String from, String caseNo, String... columns) {
        texts.add(new CaseText.Source(from, caseNo, List.of(columns), false));
        return this;
    }

    /** Adds a code of letters and digits by which a case is found; such a column needs no index. */
    public CaseListBuilder code(String from, String caseNo, String column) {
        texts.add(new CaseText.Source(from, caseNo, List.of(column), true));
        return this;
    }

    /**
     * Orders by number instead of date. A number that is counted in one series has the order of opening, and there is an
     * index on it.
     */
    public CaseListBuilder byNumber() {
        order = List.of("c.case_no");
        return this;
    }

    /** @param words the words by which the list can be filtered in that column */
    public CaseListBuilder category(String column, Supplier<Collection<String>> words) {
        category = column;
        categories = words;
        return text("category", "coalesce(%s, '')".formatted(column));
    }

    /** @param column the amount of a case in fen, which may be null */
    public CaseListBuilder amount(String column) {
        amount = column;
        return number(AMOUNT, byAmount(column));
    }

    /** Offers an order by a whole number. @param sql an expression that is never null */
    public CaseListBuilder number(String word, String sql) {
        sorts.add(new CaseOrder.Column(word, sql, true));
        return this;
    }

    /** Offers an order by a day, those without one first. */
    public CaseListBuilder day(String word, String column) {
        return number(word, "coalesce(%s - date '0001-01-01', -1)".formatted(column));
    }

    /** Offers an order by a text, as a Chinese dictionary has it. @param sql an expression that is never null */
    public CaseListBuilder text(String word, String sql) {
        sorts.add(new CaseOrder.Column(word, sql, false));
        return this;
    }

    private static String byAmount(String expression) {
        return "coalesce(%s, -1)".formatted(expression);
    }

    /** Returns what the list can be sorted by, with the amount as that expression. */
    List<CaseOrder.Column> sorts(String expression) {
        return sorts.stream()
                .map(column -> column.word().equals(AMOUNT)
                        ? new CaseOrder.Column(AMOUNT, byAmount(expression), true)
                        : column)
                .toList();
    }

    String newest() {
        return " order by " + order.stream().map(c -> c + " desc").collect(Collectors.joining(", "));
    }

    /** The words of all statuses in the order in which a case has them; they are constants of the program. */
    private String written() {
        return statuses.stream().map(word -> "'" + stored(word) + "'").collect(Collectors.joining(", "));
    }

    String stored(String word) {
        return own ? word.toUpperCase(Locale.ROOT) : word;
    }

    /**
     * @param row the record that a row is read as
     * @param number gives the number of a row's case
     */
    public <T> CaseList<T> rows(String columns, Class<T> row, Function<T, String> number) {
        number("status", "coalesce(array_position(array[%s], %s), 0)".formatted(written(), status));
        return new CaseList<>(this, columns, row, number);
    }
}
