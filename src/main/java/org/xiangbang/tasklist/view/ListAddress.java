package org.xiangbang.tasklist.view;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.util.UriComponentsBuilder;
import org.xiangbang.tasklist.list.ListOrder;
import org.xiangbang.tasklist.list.TaskFilter;
import org.xiangbang.tasklist.list.TaskLists.View;

/** A list with its conditions and its order as an address: of the list itself, of a further page, and of a step opened from it. */
public record ListAddress(View view, TaskFilter filter, ListOrder order) {
    private static final String LISTS = "/tasks";
    private static final List<String> IN_PANEL =
            List.of("process", "step", "region", "department", "organization", "amountFrom", "amountTo");

    public String address() {
        return uri(LISTS, null);
    }

    String address(String after) {
        return uri(LISTS, after);
    }

    /** Returns the address of the rows alone, for a page that refreshes itself. @param after null on the first page */
    String rows(String after) {
        return uri(LISTS + "/rows", after);
    }

    /** Returns the address of the panel of further conditions; of a page with it for a browser without scripts. */
    public String filters() {
        return uri(LISTS + "/filters", null);
    }

    /** Returns what only the panel shows, by parameter: the form above the list sends it on while the panel is folded. */
    public Map<String, String> folded() {
        var folded = new LinkedHashMap<String, String>();
        IN_PANEL.stream().filter(filter::has).forEach(name -> folded.put(name, filter.get(name)));
        if (order.word() != null) folded.put("sort", order.word());
        return folded;
    }

    /** Returns the address of the workbook with the same rows in the same order. */
    public String sheet() {
        return uri(LISTS + "/sheet", null);
    }

    /** Returns the address of a step with the list beside it. */
    public String task(String id) {
        return uri(LISTS + "/" + id, null);
    }

    ListAddress without(String condition) {
        return new ListAddress(view, filter.without(condition), order);
    }

    ListAddress inUsualOrder() {
        return new ListAddress(view, filter, view.open() ? ListOrder.URGENCY : ListOrder.LATEST);
    }

    /** Returns the part after the question mark. */
    public String query() {
        return address().substring(LISTS.length() + 1);
    }

    private String uri(String path, String after) {
        var uri = UriComponentsBuilder.fromPath(path).queryParam("view", view.word());
        filter.conditions().forEach((name, value) -> uri.queryParam(name, "{" + name + "}"));
        return uri.queryParamIfPresent("sort", Optional.ofNullable(order.word()))
                .queryParamIfPresent("after", Optional.ofNullable(after))
                .encode()
                .buildAndExpand(filter.conditions())
                .toUriString();
    }
}
