package org.xiangbang.evidence.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.xiangbang.cases.VisibleCases;
import org.xiangbang.engine.moves.Cancellation;
import org.xiangbang.shared.Official;
import org.xiangbang.web.Label;

/** The interface with which other systems cancel a whole application for the applicant. */
@RestController
@RequestMapping("/api/v1/cases/{caseNo}/cancel")
@Tag(name = "Cases 案件")
class CancelApi {
    private final VisibleCases cases;
    private final Cancellation cancellation;

    CancelApi(VisibleCases cases, Cancellation cancellation) {
        this.cases = cases;
        this.cancellation = cancellation;
    }

    @PostMapping
    @Operation(
            summary = "Cancel the whole application (撤销)",
            description = "By the applicant, until it is decided; the reason is required. Ends the case.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject("""
                                                            {"reason": "资金已另行落实"}"""))))
    Canceled cancel(@PathVariable String caseNo, @RequestBody Reason request, Official by) {
        cases.find(caseNo, by);
        var done = cancellation.cancel(caseNo, request.reason(), by);
        return new Canceled(done.caseNo(), done.status());
    }

    record Reason(@Label("evidence.cancel.reason") String reason) {}

    record Canceled(String caseNo, String status) {}
}
