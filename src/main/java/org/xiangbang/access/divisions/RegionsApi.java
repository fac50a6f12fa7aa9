package org.xiangbang.access.divisions;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.xiangbang.access.divisions.DivisionSearch.Found;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.VisibleText;
import org.xiangbang.web.input.Sought;

/** The interface that finds divisions for a form, as JSON. */
@RestController
@RequestMapping("/api/v1/regions")
@Tag(name = "Regions 行政区划", description = "Divisions to choose from, by name, code or what lies above them")
class RegionsApi {
    private final DivisionSearch search;

    RegionsApi(DivisionSearch search) {
        this.search = search;
    }

    /** @param next the code with which to ask for the next page; null on the last page, and for a search */
    record FoundPage(List<Found> items, String next) {}

    @GetMapping
    @Operation(
            summary =
                    "Administrative divisions in force: those directly below a parent, or those that a name or code finds",
            description =
                    "With parent, a page of at most 50 in the order of codes. With q, at most 50: for a code the division"
                            + " and those directly below it, for a name up to 20. With neither, your own places and those directly below.")
    FoundPage find(
            @RequestParam(defaultValue = "") String parent,
            @RequestParam(defaultValue = "") @Sought String q,
            @RequestParam(defaultValue = "") String after,
            Official official) {
        search.requirePlace(after);
        if (!VisibleText.isEmpty(parent)) search.requireParent(VisibleText.of(parent));
        if (VisibleText.isEmpty(parent)) return new FoundPage(search.typed(q, official), null);
        var rows = search.below(VisibleText.of(parent), after, DivisionSearch.MOST + 1);
        return new FoundPage(
                rows.stream().limit(DivisionSearch.MOST).toList(),
                rows.size() > DivisionSearch.MOST
                        ? rows.get(DivisionSearch.MOST - 1).code()
                        : null);
    }
}
