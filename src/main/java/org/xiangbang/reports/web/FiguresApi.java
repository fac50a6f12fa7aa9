package org.xiangbang.reports.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.xiangbang.reports.FigureChecks;
import org.xiangbang.shared.Official;
import org.xiangbang.web.Label;

/** The interface to the checks of the figures of counties, as JSON. */
@RestController
@RequestMapping("/api/v1/admin/figures")
@Tag(name = "Administration 管理")
class FiguresApi {
    private final FigureChecks checks;

    FiguresApi(FigureChecks checks) {
        this.checks = checks;
    }

    record CheckList(List<FigureChecks.Check> items) {}

    record Rebuild(@Label("field.reason") String reason) {}

    @GetMapping("/checks")
    @Operation(
            summary = "The latest ten checks of the figures of counties, the last one first",
            description =
                    "Each with the figures that differed, at most 200. For instance GET /api/v1/admin/figures/checks")
    CheckList latest() {
        return new CheckList(checks.latest());
    }

    @PostMapping("/check")
    @Operation(
            summary = "Compare the figures of counties with a recount of all rows",
            description = "No body. Acts go on meanwhile; after two minutes it is given up.")
    FigureChecks.Check check(Official by) {
        return checks.check(by);
    }

    @PostMapping("/rebuild")
    @Operation(
            summary = "Count the figures of counties anew, if they differ",
            description = "Acts go on meanwhile. The check that is answered says what differed.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject("{\"reason\": \"核对发现不一致，按逐条重算更正\"}"))))
    FigureChecks.Check rebuild(@RequestBody Rebuild asked, Official by) {
        return checks.rebuild(asked.reason(), by);
    }
}
