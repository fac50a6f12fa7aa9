package org.xiangbang.journey;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.xiangbang.AppTest;
import org.xiangbang.CaseDriver;
import org.xiangbang.projects.lifecycle.ProjectWalk;
import org.xiangbang.projects.proposal.Matchmaking;
import org.xiangbang.projects.proposal.ProposalForms;

/** The pages of steps with everything that they decide on, on an office screen and on a telephone, in both languages. */
@AppTest
@InBrowser
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FactsPagesTest {
    /** Steps with the longest facts of each stage, in the order of the way. */
    private static final List<String> STEPS = List.of(
            "decide",
            "legalCheck",
            "approvePayment",
            "checkProgress",
            "townshipCheck",
            "finalCheck",
            "departmentEvaluation",
            "archive");

    @LocalServerPort
    private int port;

    @Autowired
    private Matchmaking matchmaking;

    @Autowired
    private ProjectWalk walk;

    @Autowired
    private CaseDriver cases;

    private String project;

    @BeforeAll
    void aProject() {
        project = matchmaking.proposed("S-000001", ProposalForms.herbs());
    }

    @Test
    @DisplayName("The facts of a step can be read by everybody")
    void everyStage(Browsers browsers) {
        var faults = new Faults();
        for (var step : STEPS) {
            walk.upTo(project, step);
            var open = cases.open(project, step);
            browsers.each(List.of("zh-CN", "en"), (language, browser) -> {
                try (var seen = new Seen(browser, port, language)) {
                    seen.as(open.desk().id());
                    faults.in(step, seen, () -> {
                        seen.open("/tasks/" + open.taskId());
                        seen.everywhere(language + "/facts-" + step);
                        seen.withLongWords(language + "/facts-" + step);
                    });
                }
            });
        }
        faults.none();
    }
}
