package org.xiangbang.evidence.issued.web;

import org.springframework.stereotype.Component;
import org.xiangbang.cases.VisibleCases;
import org.xiangbang.engine.step.DeskDeed;
import org.xiangbang.evidence.issued.IssuedPapers;
import org.xiangbang.evidence.issued.PaperKind;

/** Issues the paper whose kind the value {@code paper} is; nothing on a machine that has no font for papers. */
@Component
class IssueDeed implements DeskDeed {
    private final VisibleCases cases;
    private final IssuedPapers papers;
    private final PaperContents contents;

    IssueDeed(VisibleCases cases, IssuedPapers papers, PaperContents contents) {
        this.cases = cases;
        this.papers = papers;
        this.contents = contents;
    }

    @Override
    public String word() {
        return "issue";
    }

    @Override
    public void does(Asked asked) {
        if (!papers.areReady()) return;
        var kind = PaperKind.named(asked.values().get("paper").get(0));
        contents.issue(cases.find(asked.caseNo(), asked.by()), kind, asked.by());
    }
}
