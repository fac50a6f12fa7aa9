package org.xiangbang.cases.search;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.xiangbang.cases.SearchText;
import org.xiangbang.shared.Official;

/** The interface to the search, for other systems. */
@RestController
@RequestMapping("/api/v1/search")
@Tag(
        name = "Search 查找",
        description = "Needs, organizations, projects, numbers of papers, people and open steps, by number or name")
class SearchApi {
    private static final String INTERFACE = "/api/v1";

    private final CaseSearch search;

    SearchApi(CaseSearch search) {
        this.search = search;
    }

    /** @param exact absent unless the text is the number of a case that the caller may see */
    record Answer(String q, Item exact, List<Kind> kinds) {}

    /**
     * What was found of one kind.
     *
     * @param atLeast whether there may be more than were counted
     * @param list the address of the list with the same text as its filter; absent for papers and people, of which there is none
     */
    record Kind(String kind, long count, boolean atLeast, String list, List<Item> items) {
        static Kind of(CaseSearch.Group group) {
            var found = group.found();
            return new Kind(
                    group.kind().word(),
                    found.count(),
                    found.atLeast(),
                    found.all() == null ? null : INTERFACE + found.all(),
                    found.hits().stream().map(Item::of).toList());
        }
    }

    /**
     * One row.
     *
     * @param caseNo absent for a person
     * @param state the name of the status, or of the step that waits; the kind of a paper's number; a person's login
     * @param address absent for a person
     * @param waits the open steps of the case and who has them, for those who may see the case
     */
    record Item(
            String caseNo, String title, String place, String state, String address, List<WaitingCases.Step> waits) {
        static Item of(SearchedKind.Hit hit) {
            return new Item(
                    hit.caseNo(),
                    hit.title(),
                    hit.place(),
                    hit.state(),
                    hit.caseNo() == null ? null : INTERFACE + hit.page(),
                    hit.waits());
        }
    }

    @GetMapping
    @Operation(
            summary = "What a text finds",
            description =
                    "The first five rows of each kind that the caller may see, with their number; of papers and people the first "
                            + "twenty. People are found by administrators, and by chiefs within their department.")
    Answer find(
            @RequestParam(defaultValue = "")
                    @Parameter(
                            description =
                                    "words in number, title, organization or place, each of which has to occur; or a part of the "
                                            + "number of a paper, or of a person's name",
                            example = "藏白菊")
                    String q,
            Official official,
            Locale locale) {
        var text = new SearchText(q);
        var groups = search.find(text, official, locale);
        return new Answer(
                text.typed(),
                search.exact(text, official, locale).map(Item::of).orElse(null),
                groups.stream().map(Kind::of).toList());
    }
}
