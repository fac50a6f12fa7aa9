package org.xiangbang.evidence.web;

import org.springframework.stereotype.Component;
import org.xiangbang.engine.facts.Deciding;
import org.xiangbang.engine.facts.FactSheet;
import org.xiangbang.engine.facts.StepFact;

/** The papers of the whole case by the step with which they came, for the archive. */
@Component("fact-all-papers")
class AllPapersFact implements StepFact {
    private final PapersFact papers;

    AllPapersFact(PapersFact papers) {
        this.papers = papers;
    }

    @Override
    public FactSheet of(Deciding deciding) {
        return papers.of(deciding, done -> true);
    }
}
