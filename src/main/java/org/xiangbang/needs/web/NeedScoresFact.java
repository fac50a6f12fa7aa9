package org.xiangbang.needs.web;

import java.util.List;
import org.springframework.stereotype.Component;
import org.xiangbang.engine.facts.Deciding;
import org.xiangbang.engine.facts.FactSheet;
import org.xiangbang.engine.facts.FactValue;
import org.xiangbang.engine.facts.StepFact;
import org.xiangbang.needs.NeedList;

/** What the departments said of a need in the joint review. */
@Component("fact-need-scores")
class NeedScoresFact implements StepFact {
    private final NeedList needs;

    NeedScoresFact(NeedList needs) {
        this.needs = needs;
    }

    @Override
    public FactSheet of(Deciding deciding) {
        return new FactSheet()
                .table(
                        "scores",
                        List.of("department", "outcome", "score", "opinion"),
                        needs.scores(deciding.caseNo()),
                        said -> new FactValue[] {
                            FactValue.desk(said.desk()),
                            FactValue.word("needs.scores.", said.outcome()),
                            FactValue.count(said.score()),
                            FactValue.text(said.opinion())
                        });
    }
}
