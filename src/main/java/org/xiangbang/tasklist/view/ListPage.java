package org.xiangbang.tasklist.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.xiangbang.calendar.OfficialClock;
import org.xiangbang.shared.Official;
import org.xiangbang.tasklist.list.Facets;
import org.xiangbang.tasklist.list.Facets.Offered;
import org.xiangbang.tasklist.list.InboxCounts;
import org.xiangbang.tasklist.list.InboxCounts.Totals;
import org.xiangbang.tasklist.list.ListOrder;
import org.xiangbang.tasklist.list.TaskFilter;
import org.xiangbang.tasklist.list.TaskLists;
import org.xiangbang.tasklist.list.TaskLists.View;

/** Prepares the page of a list: its rows under headings with counts, its filters with the values that they offer, its chips. */
@Component
class ListPage {
    /** What is offered above the list, and what only in the panel of further conditions. */
    private static final List<String> ABOVE = List.of("link", "due");

    private static final List<String> IN_PANEL = List.of("process", "step", "region", "department", "organization");

    private final TaskLists lists;
    private final ReadersTotals waiting;
    private final Facets facets;
    private final TaskRows rows;
    private final FilterChips chips;
    private final FilterNames names;
    private final OfficialClock clock;

    ListPage(
            TaskLists lists,
            ReadersTotals waiting,
            Facets facets,
            TaskRows rows,
            FilterChips chips,
            FilterNames names,
            OfficialClock clock) {
        this.lists = lists;
        this.waiting = waiting;
        this.facets = facets;
        this.rows = rows;
        this.chips = chips;
        this.names = names;
        this.clock = clock;
    }

    /**
     * Rows under a heading.
     *
     * @param word the word of the severity; empty for a list without headings
     * @param count the count as it is shown, or null
     */
    record Group(String word, String count, List<TaskRow> rows) {}

    /** Prepares the whole page. @param panel whether the panel of further conditions is unfolded */
    void show(
            View view,
            ListQuestion question,
            ListPart part,
            boolean panel,
            Official official,
            Model model,
            Locale locale) {
        rows(view, question, part, official, model, locale);
        var listing = (ListAddress) Objects.requireNonNull(model.getAttribute("listing"));
        var offered = (Offered) Objects.requireNonNull(model.getAttribute("facets"));
        model.addAttribute("chips", chips.of(listing, offered, locale));
        if (panel) panel(listing, official, model, locale);
        else model.addAttribute("offers", offers(ABOVE, listing, offered, locale));
        model.addAttribute("panel", panel);
    }

    /** Prepares the panel of further conditions and of the order. */
    void panel(ListAddress listing, Official official, Model model, Locale locale) {
        var offered = facets.of(listing.view(), official, listing.filter());
        model.addAttribute("listing", listing);
        model.addAttribute("filter", listing.filter());
        model.addAttribute("orders", ListOrder.offered(listing.view()));
        model.addAttribute("offers", offers(Facets.CONDITIONS, listing, offered, locale));
    }

    private Map<String, List<FilterNames.Offer>> offers(
            List<String> conditions, ListAddress listing, Offered offered, Locale locale) {
        var offers = new LinkedHashMap<String, List<FilterNames.Offer>>();
        conditions.forEach(name -> offers.put(name, names.offers(name, listing.filter(), offered, locale)));
        return offers;
    }

    /** @return a word that changes when the rows or their counts do */
    String rows(View view, ListQuestion question, ListPart part, Official official, Model model, Locale locale) {
        var listing = new ListAddress(view, question.filter(), question.order(view));
        var page = lists.grown(view, official, listing.filter(), listing.order(), part.after(), part.rows());
        var totals = waiting.of(official);
        var offered = facets.of(view, official, listing.filter(), counted(listing.filter()));
        var lines = rows.of(listing, page.items(), official, locale);
        model.addAttribute("listing", listing);
        model.addAttribute("view", view.word());
        model.addAttribute("filter", listing.filter());
        model.addAttribute("bulk", view.open());
        model.addAttribute("renewal", listing.rows(part.after()));
        model.addAttribute("totals", totals);
        model.addAttribute("todo", InboxCounts.written(totals.todo()));
        model.addAttribute("mine", InboxCounts.written(totals.mine()));
        model.addAttribute("facets", offered);
        model.addAttribute("groups", groups(listing, lines, totals, offered));
        model.addAttribute("more", page.next() == null ? null : listing.address(page.next()));
        model.addAttribute("continued", part.after() != null);
        var version = Integer.toHexString(Objects.hash(lines, totals, offered, clock.today(), locale));
        model.addAttribute("version", version);
        return version;
    }

    /** Returns the conditions above the list, and those that have a chip with a name from the rows. */
    private static List<String> counted(TaskFilter filter) {
        var named = IN_PANEL.stream().filter(name -> filter.has(name) || name.equals("process") && filter.has("step"));
        return Stream.concat(ABOVE.stream(), named).toList();
    }

    /** Puts the lines under their headings, in their order. An order that the reader chose has no headings. */
    private static List<Group> groups(ListAddress listing, List<TaskRow> lines, Totals totals, Offered offered) {
        var found = new LinkedHashMap<String, List<TaskRow>>();
        for (var line : lines)
            found.computeIfAbsent(listing.order().grouped() ? line.group() : "", word -> new ArrayList<>())
                    .add(line);
        return found.entrySet().stream()
                .map(group -> new Group(group.getKey(), count(listing, group, totals, offered), group.getValue()))
                .toList();
    }

    private static String count(
            ListAddress listing, Map.Entry<String, List<TaskRow>> group, Totals totals, Offered offered) {
        if (group.getKey().isEmpty()) return null;
        if (listing.view() == View.TODO && listing.filter().equals(TaskFilter.NONE))
            return InboxCounts.written(totals.of(group.getKey()));
        var count = offered.of("due").stream()
                .filter(f -> f.value().equals(group.getKey()))
                .mapToLong(Facets.Facet::count)
                .sum();
        return offered.cut() ? count + "+" : String.valueOf(count);
    }
}
