package org.xiangbang.evidence.issued.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.xiangbang.cases.VisibleCases;
import org.xiangbang.evidence.Traces;
import org.xiangbang.evidence.issued.IssuedPapers;
import org.xiangbang.evidence.issued.PaperKind;
import org.xiangbang.shared.Official;
import org.xiangbang.web.Label;

/** The interface by which papers that officials sign are issued. */
@RestController
@RequestMapping("/api/v1/cases/{caseNo}/papers")
@Tag(name = "Cases 案件")
class IssuedPapersApi {
    private final VisibleCases cases;
    private final Traces traces;
    private final IssuedPapers papers;
    private final PaperContents contents;

    IssuedPapersApi(VisibleCases cases, Traces traces, IssuedPapers papers, PaperContents contents) {
        this.cases = cases;
        this.traces = traces;
        this.papers = papers;
        this.contents = contents;
    }

    record Kinds(List<String> offered) {}

    record Kind(@Label("papers.issue") String kind) {}

    /** @param ofd the same paper as OFD */
    record Issued(String id, String name, long size, String sha256, Other ofd) {}

    record Other(String id, String name, long size, String sha256) {}

    @GetMapping
    @Operation(
            summary = "The kinds of papers that can be issued now",
            description =
                    "approval (审批表), reply (批复), agreement (协议), disbursement (拨付单), acceptance (验收单), village-notice "
                            + "(村公示), township-notice (乡镇公示), announcement (县公告), agreement-notice (协议公示), result-notice (验收结果公示)")
    Kinds offered(@PathVariable String caseNo, Official by) {
        var file = cases.find(caseNo, by);
        return new Kinds(papers.offered(traces.acts(file.caseNo()), traces.open(file.caseNo()), by).stream()
                .map(PaperKind::word)
                .toList());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Issue a paper that officials sign, as PDF/A and OFD stored with the case",
            description = "Its digests stand in the trace. The files are read at GET /api/v1/documents/{id}.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject("""
                                                            {"kind": "approval"}"""))))
    Issued issue(@PathVariable String caseNo, @RequestBody Kind request, Official by) {
        var file = cases.find(caseNo, by);
        var issued = contents.issue(file, PaperKind.named(request.kind()), by);
        var pdf = issued.pdf();
        var ofd = issued.ofd();
        return new Issued(
                pdf.id().toString(),
                pdf.name(),
                pdf.size(),
                pdf.sha256(),
                new Other(ofd.id().toString(), ofd.name(), ofd.size(), ofd.sha256()));
    }
}
