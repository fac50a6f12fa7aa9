package org.xiangbang.evidence.issued.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.xiangbang.cases.VisibleCases;
import org.xiangbang.evidence.Traces;
import org.xiangbang.evidence.issued.PaperKind;
import org.xiangbang.shared.Official;

/** The button by which a paper is issued, in the tab of papers or beside a step; the paper then stands there. */
@Controller
class IssuedPapersPages {
    private final VisibleCases cases;
    private final Traces traces;
    private final PaperContents papers;

    IssuedPapersPages(VisibleCases cases, Traces traces, PaperContents papers) {
        this.cases = cases;
        this.traces = traces;
        this.papers = papers;
    }

    /** @param task the open step of the case beside which the button stood; empty for the tab of papers */
    @PostMapping("/cases/{caseNo}/papers")
    String issue(
            @PathVariable String caseNo,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String task,
            Official by) {
        var file = cases.find(caseNo, by);
        papers.issue(file, PaperKind.named(kind), by);
        var waits =
                traces.open(caseNo).stream().anyMatch(offer -> offer.taskId().equals(task));
        return "redirect:" + (waits ? "/tasks/" + task : "/cases/" + caseNo + "/papers");
    }
}
