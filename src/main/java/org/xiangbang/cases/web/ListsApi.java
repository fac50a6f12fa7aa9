package org.xiangbang.cases.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.xiangbang.shared.Official;
import org.xiangbang.web.Attachment;
import org.xiangbang.web.Label;
import org.xiangbang.web.Sentences;

/** The interface to what every list of cases offers beside its rows. */
@RestController
@RequestMapping("/api/v1/lists/{list}")
@Tag(name = "Lists 列表", description = "Totals, workbooks and columns of the lists needs, organizations and projects")
class ListsApi {
    private final CaseTables tables;
    private final CaseSheets sheets;
    private final ChosenColumns chosen;
    private final Sentences sentences;

    ListsApi(CaseTables tables, CaseSheets sheets, ChosenColumns chosen, Sentences sentences) {
        this.tables = tables;
        this.sheets = sheets;
        this.chosen = chosen;
        this.sentences = sentences;
    }

    /** @param amount the sum of the amounts in yuan; absent where the cases have none */
    record Totals(long count, String amount) {}

    /** @param sorts whether the list can be sorted by it */
    record Column(String word, String title, boolean sorts, boolean shown) {}

    /** The words of the columns to be shown; empty for the usual ones. */
    record Choice(@Label("cases.list.choose-columns") List<String> columns) {}

    @GetMapping("/totals")
    @Operation(
            summary = "How many cases there are under the same conditions as in the list, and the sum of their amounts")
    Totals totals(
            @PathVariable @Parameter(example = "projects") String list,
            @ParameterObject CaseListQuestion asked,
            Official official) {
        var totals = tables.named(list).cases().totals(asked.query(1), official);
        return new Totals(
                totals.count(), totals.amount() == null ? null : totals.amount().yuan());
    }

    @GetMapping(value = "/sheet", produces = Attachment.SHEET_TYPE)
    @Operation(
            summary = "The list as a workbook (xlsx), all rows as they were at one moment",
            description =
                    "Each caller has one at a time, and a few are written at once; otherwise 429 with Retry-After.",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            content =
                                    @Content(
                                            mediaType = Attachment.SHEET_TYPE,
                                            schema = @Schema(type = "string", format = "binary"))))
    ResponseEntity<Resource> sheet(
            @PathVariable @Parameter(example = "projects") String list,
            @ParameterObject CaseListQuestion asked,
            @RequestParam(defaultValue = "")
                    @Parameter(
                            description = "words of columns; without any, those that the caller has chosen",
                            example = "amount")
                    List<String> columns,
            Official official,
            Locale locale) {
        return sheets.of(tables.named(list), asked, columns, official, locale);
    }

    @GetMapping("/columns")
    @Operation(summary = "The columns of the list, and which of them the caller is shown")
    List<Column> columns(@PathVariable @Parameter(example = "projects") String list, Official official, Locale locale) {
        return columns(tables.named(list), official, locale);
    }

    @PutMapping("/columns")
    @Operation(
            summary = "Choose the columns of the list",
            description =
                    "They are kept for the caller, on pages and in workbooks. An empty list means the usual ones.",
            requestBody = @RequestBody(required = true, content = @Content(examples = @ExampleObject(value = """
                                    {"columns": ["place", "amount", "status"]}"""))))
    List<Column> choose(
            @PathVariable @Parameter(example = "projects") String list,
            @org.springframework.web.bind.annotation.RequestBody Choice choice,
            Official official,
            Locale locale) {
        var table = tables.named(list);
        chosen.choose(table, choice.columns() == null ? List.of() : choice.columns(), official);
        return columns(table, official, locale);
    }

    private <T> List<Column> columns(CaseTable<T> table, Official official, Locale locale) {
        var shown = chosen.of(table, official);
        return table.columns().stream()
                .map(column -> new Column(
                        column.word(),
                        sentences.text(table.key(column.word()), locale),
                        table.cases().sortedBy(column.word()),
                        shown.contains(column)))
                .toList();
    }
}
