package org.xiangbang.cases;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.web.util.UriComponentsBuilder;
import org.xiangbang.access.Regions;
import org.xiangbang.shared.FormRefused;
import org.xiangbang.shared.Money;
import org.xiangbang.shared.VisibleText;

/**
 * What to look for in a list of cases, in which order, and which page of it. An empty text does not filter.
 *
 * @param category a word of the list's categories
 * @param amountFrom yuan, inclusive, as {@code amountTo}
 * @param q words, each of which is a part of the number, the title or another text that the list searches
 * @param figure a figure of a report, as {@link CountedCases} reads it, whose cases are looked for
 * @param sort the word of a column, with a hyphen before it for the largest first; empty for the newest first
 * @param after number of the last case of the page before; in another order than the newest first, with the value that it had
 * @param size number of cases on a page, at most 100
 */
public record CaseQuery(
        String region,
        String status,
        String category,
        String amountFrom,
        String amountTo,
        String q,
        String figure,
        String sort,
        String after,
        int size) {
    public static final int LARGEST_PAGE = 100;

    public CaseQuery {
        region = VisibleText.of(region);
        status = VisibleText.of(status);
        category = VisibleText.of(category);
        amountFrom = VisibleText.of(amountFrom);
        amountTo = VisibleText.of(amountTo);
        q = VisibleText.of(q);
        figure = VisibleText.of(figure);
        sort = VisibleText.of(sort);
        after = VisibleText.of(after);
    }

    /** A question for the newest first. */
    public CaseQuery(String region, String status, String q, String after, int size) {
        this(region, status, "", "", "", q, "", "", after, size);
    }

    SearchText text() {
        return new SearchText(q);
    }

    public boolean filtered() {
        return !(region + status + category + amountFrom + amountTo + q + figure).isEmpty();
    }

    /** Do at most a place and a status narrow it? */
    boolean isOfPlaceAndStatus() {
        return (category + amountFrom + amountTo + q + figure).isEmpty();
    }

    /** Returns the same question with the code of a place that was typed by its name. */
    public CaseQuery placed(Regions regions) {
        return new CaseQuery(
                regions.typed(region), status, category, amountFrom, amountTo, q, figure, sort, after, size);
    }

    /** Returns the question for the first page. */
    CaseQuery first() {
        return new CaseQuery(region, status, category, amountFrom, amountTo, q, figure, sort, "", size);
    }

    /**
     * Returns the checks of what every list understands; each throws FormRefused naming one part.
     *
     * @param words the words of all statuses
     */
    List<Runnable> checks(Regions regions, List<String> words) {
        return List.of(
                () -> text().check(),
                () -> {
                    if (!region.isEmpty()) regions.require("region", region);
                },
                () -> {
                    if (!status.isEmpty() && !words.contains(status)) throw new FormRefused("status", "field.option");
                },
                () -> FormRefused.unlessWithin("size", size, 1, LARGEST_PAGE));
    }

    /** Returns the checks of the amounts, as {@link #checks}. @param known whether the cases of the list have amounts */
    List<Runnable> amountChecks(boolean known) {
        return known ? List.of(this::from, this::checkTo) : List.of(this::noAmounts);
    }

    private void noAmounts() {
        if (!(amountFrom + amountTo).isEmpty())
            throw new FormRefused(amountFrom.isEmpty() ? "amountTo" : "amountFrom", "cases.list.no-amount");
    }

    private void checkTo() {
        var to = to();
        if (to.isEmpty() || amountFrom.isEmpty()) return;
        var from = written(amountFrom);
        if (from.isPresent() && to.get().compareTo(from.get()) < 0)
            throw new FormRefused("amountTo", "cases.list.amount-order", amountFrom);
    }

    /** Returns the least amount. @throws FormRefused naming {@code amountFrom} if it is no amount */
    Optional<Money> from() {
        return amount("amountFrom", amountFrom);
    }

    /** Returns the largest amount. @throws FormRefused naming {@code amountTo} if it is no amount */
    Optional<Money> to() {
        return amount("amountTo", amountTo);
    }

    private static Optional<Money> amount(String field, String text) {
        var amount = written(text);
        if (!text.isEmpty() && amount.isEmpty()) throw new FormRefused(field, "cases.list.amount");
        return amount;
    }

    private static Optional<Money> written(String text) {
        try {
            return Optional.of(text)
                    .filter(typed -> !typed.isEmpty())
                    .map(typed -> Money.parse(SearchText.narrow(typed)))
                    .filter(amount -> amount.fen() >= 0 && amount.compareTo(Money.MAX) <= 0);
        } catch (ArithmeticException | NumberFormatException none) {
            return Optional.empty();
        }
    }

    /** @param next the value of {@code after} for the next page; null on the last page */
    public record Page<T>(List<T> items, String next) {

        /** Returns the same page with each item replaced by what {@code answer} makes of it. */
        public <A> Page<A> map(Function<T, A> answer) {
            return new Page<>(items.stream().map(answer).toList(), next);
        }
    }

    /** @param read the items that were read, one more than {@link #size} if there is a next page */
    public <T> Page<T> page(List<T> read, Function<T, String> number) {
        if (read.size() <= size) return new Page<>(read, null);
        var items = List.copyOf(read.subList(0, size));
        return new Page<>(items, number.apply(items.get(size - 1)));
    }

    /** Returns the address of that list's next page; null on the last page. */
    public String next(String list, Page<?> page) {
        return page.next() == null ? null : address(list, "after", page.next());
    }

    /** Returns the address of that list's first page. */
    public String address(String list) {
        return address(list, "after", "");
    }

    /** Returns the address of that list's first page without one condition. */
    public String without(String list, String condition) {
        return address(list, condition, "");
    }

    /** Returns the address of that list with one part of the question replaced; it begins with the first page. */
    public String address(String list, String part, String value) {
        var parts = new LinkedHashMap<String, String>();
        parts.put("region", region);
        parts.put("status", status);
        parts.put("category", category);
        parts.put("amountFrom", amountFrom);
        parts.put("amountTo", amountTo);
        parts.put("q", q);
        parts.put("figure", figure);
        parts.put("sort", sort);
        parts.put(part, value);
        parts.values().removeIf(String::isEmpty);
        var address = UriComponentsBuilder.fromPath(list);
        parts.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(parts).toUriString();
    }
}
