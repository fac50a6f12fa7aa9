package org.xiangbang.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xiangbang.AppTest;
import org.xiangbang.CaseDriver;
import org.xiangbang.access.signin.SignedInHere;
import org.xiangbang.projects.lifecycle.ProjectWalk;
import org.xiangbang.projects.proposal.Matchmaking;
import org.xiangbang.projects.proposal.ProposalForms;
import org.xiangbang.tasklist.facts.DecidedFacts;

@AppTest
@DisplayName("What a step decides on")
@Tag("bench")
class FactCostTest {
    private static final int CALLS = 5;

    @Autowired
    private Matchmaking matchmaking;

    @Autowired
    private ProjectWalk walk;

    @Autowired
    private CaseDriver cases;

    @Autowired
    private DecidedFacts facts;

    @Test
    @DisplayName(
            "is read with at most 5 calls of the database for each fact and one for all papers, however long the case has been")
    void takesFewCalls() {
        var project = matchmaking.proposed(matchmaking.organization(), ProposalForms.herbs());
        for (var step : new String[] {"decide", "finalCheck", "departmentEvaluation"}) {
            walk.upTo(project, step);
            var by = cases.official(cases.open(project, step).desk());
            var view = cases.view(project, step, by);
            facts.of(view, by, Locale.SIMPLIFIED_CHINESE);

            var calls = SqlMeter.during(() -> facts.of(view, by, Locale.SIMPLIFIED_CHINESE));
            var signedIn =
                    SignedInHere.as(by, () -> SqlMeter.during(() -> facts.of(view, by, Locale.SIMPLIFIED_CHINESE)));

            assertThat(calls)
                    .as(step)
                    .hasSizeLessThanOrEqualTo(
                            CALLS * view.definition().form().decides().size());
            assertThat(signedIn)
                    .as("reads of the names of papers at %s", step)
                    .filteredOn(call -> call.sql().contains("documents.document"))
                    .hasSizeLessThanOrEqualTo(1);
        }
    }
}
