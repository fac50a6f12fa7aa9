package org.xiangbang.evidence.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.xiangbang.cases.VisibleCases;
import org.xiangbang.evidence.issued.PaperKind;
import org.xiangbang.shared.Official;

/** The button in the tab of papers by which a paper is issued; the paper then stands first in the list. */
@Controller
class IssuedPapersPages {
    private final VisibleCases cases;
    private final PaperContents papers;

    IssuedPapersPages(VisibleCases cases, PaperContents papers) {
        this.cases = cases;
        this.papers = papers;
    }

    @PostMapping("/cases/{caseNo}/papers")
    String issue(@PathVariable String caseNo, @RequestParam(defaultValue = "") String kind, Official by) {
        var file = cases.find(caseNo, by);
        papers.issue(file, PaperKind.named(kind), by);
        return "redirect:/cases/" + caseNo + "/papers";
    }
}
