package org.xiangbang.cases;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.web.util.UriComponentsBuilder;
import org.xiangbang.access.Regions;
import org.xiangbang.shared.Findings;
import org.xiangbang.shared.FormRefused;
import org.xiangbang.shared.Violation;
import org.xiangbang.shared.VisibleText;

/**
 * What to look for in a list of cases, and which page of it. An empty text does not filter.
 *
 * @param q words, each of which is a part of the number, the title or another text that the list searches
 * @param after number of the last case of the page before
 * @param size number of cases on a page, at most 100
 */
public record CaseQuery(String region, String status, String q, String after, int size) {
    private static final int LARGEST_PAGE = 100;

    public CaseQuery {
        region = plain(region);
        status = plain(status);
        q = plain(q);
        after = plain(after);
    }

    private static String plain(String text) {
        return VisibleText.of(text);
    }

    SearchText text() {
        return new SearchText(q);
    }

    public boolean filtered() {
        return !(region + status + q).isEmpty();
    }

    /** Returns the same question with the code of a place that was typed by its name. */
    public CaseQuery placed(Regions regions) {
        return new CaseQuery(regions.typed(region), status, q, after, size);
    }

    /**
     * @param words the words of all statuses
     * @throws FormRefused naming region, status, text or size if it is none
     */
    public void check(Regions regions, Stream<String> words) {
        var found = new Findings();
        found.check(() -> text().check());
        if (!region.isEmpty()) found.check(() -> regions.require("region", region));
        if (!status.isEmpty() && words.noneMatch(status::equals)) found.add(new Violation("status", "field.option"));
        if (size < 1) found.add(new Violation("size", "field.min", 1));
        if (size > LARGEST_PAGE) found.add(new Violation("size", "field.max", LARGEST_PAGE));
        found.orThrow(List.of());
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
        return page.next() == null ? null : address(list, region, status, q, page.next());
    }

    /** Returns the address of that list's first page. */
    public String address(String list) {
        return address(list, region, status, q, "");
    }

    public String withoutRegion(String list) {
        return address(list, "", status, q, "");
    }

    public String withoutStatus(String list) {
        return address(list, region, "", q, "");
    }

    public String withoutText(String list) {
        return address(list, region, status, "", "");
    }

    private static String address(String list, String region, String status, String q, String after) {
        var address = UriComponentsBuilder.fromPath(list);
        if (!region.isEmpty()) address.queryParam("region", region);
        if (!status.isEmpty()) address.queryParam("status", status);
        if (!q.isEmpty()) address.queryParam("q", "{q}");
        if (!after.isEmpty()) address.queryParam("after", after);
        return address.encode().buildAndExpand(q).toUriString();
    }
}
