package org.xiangbang.access.administration;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.xiangbang.access.Regions;
import org.xiangbang.shared.NotFound;
import org.xiangbang.shared.VisibleText;
import org.xiangbang.web.input.Sought;

/** The interface to the tree of desks, as JSON. */
@RestController
@RequestMapping("/api/v1/admin/desks")
@Tag(name = "Administration 管理")
class DeskTreeApi {
    private final DeskBranches branches;
    private final DeskSearch search;
    private final DeskChoice choice;
    private final Regions regions;

    DeskTreeApi(DeskBranches branches, DeskSearch search, DeskChoice choice, Regions regions) {
        this.branches = branches;
        this.search = search;
        this.choice = choice;
        this.regions = regions;
    }

    /** @param cut whether more desks fit than are given */
    record Found(List<DeskBranches.Post> items, boolean cut) {}

    record Choices(List<DeskChoice.Group> items) {}

    @GetMapping("/tree")
    @Operation(
            summary = "One place with its departments, their desks and people, and the divisions directly below it",
            description =
                    "Without place, the divisions at the top. The divisions below come 50 at a time; next is the after"
                            + " of the next page. A desk with listed=false is needed by a model and was never held;"
                            + " missing counts such desks below the place, and at and below each division, where the county is in use.")
    DeskBranches.Branch tree(
            @RequestParam(defaultValue = "") String place,
            @RequestParam(defaultValue = "") String after,
            Locale locale) {
        return branches.of(known(place), after, locale);
    }

    @GetMapping("/search")
    @Operation(
            summary =
                    "Desks with their people, by words of a name, a login, a place, a department or a post; at most 50",
            description = "For instance q=黑水 财政局 复核; every word must fit.")
    Found search(@RequestParam(defaultValue = "") @Sought String q, Locale locale) {
        var found = search.find(q, locale);
        return new Found(
                branches.posts(found.stream().limit(DeskSearch.MOST).toList(), locale), found.size() > DeskSearch.MOST);
    }

    @GetMapping("/choices")
    @Operation(summary = "The desks that somebody can be given at a place, by department")
    Choices choices(@RequestParam String place, Locale locale) {
        return new Choices(choice.at(branches.of(known(place), "", locale), "", locale));
    }

    /** @throws NotFound if nobody entered the division */
    private String known(String place) {
        if (VisibleText.isEmpty(place)) return null;
        return regions.find(regions.typed(VisibleText.of(place)))
                .orElseThrow(() -> new NotFound(place))
                .code();
    }
}
