package org.xiangbang.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xiangbang.projects.proposal.ProposalForms.herbsWith;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.xiangbang.AppTest;
import org.xiangbang.Said;
import org.xiangbang.SampleNeed;
import org.xiangbang.ShownFacts;
import org.xiangbang.Visitor;
import org.xiangbang.matching.Pairing.Status;

@AppTest
@DisplayName("The selection among several claims")
class SelectionProcessTest extends PairingCases {
    @Autowired
    private Said said;

    @LocalServerPort
    private int port;

    @Test
    @DisplayName("is by score with minutes; the best is selected, the others are not")
    void severalClaimants() {
        var need = SampleNeed.published(db);
        var first = matchmaking.proposed(organization, herbsWith("need", need));
        var second = matchmaking.proposed(matchmaking.organization(), herbsWith("need", need));
        walk.approve(first, "answer", NONE);
        walk.approve(second, "answer", NONE);
        assertThat(walk.waiting(first)).containsExactly("selection agriculture.handler@513228");
        assertThat(process(first, "selection")).isEqualTo(SelectionProcess.KEY);
        var facts = ShownFacts.of(
                new Visitor(port, "agriculture.handler@513228").signIn(),
                walk.view(first, "selection").taskId());
        assertThat(facts.rows("claims", "otherClaims"))
                .singleElement()
                .satisfies(row -> assertThat(row).contains(second));
        assertThat(facts.value("answered-need", "needCase")).isEqualTo(need);

        var stranger = scores(Map.of(first, 90, "P-000000-2026-0000", 80));
        said.wrong("field.rows.min", () -> walk.approve(first, "selection", scores(Map.of(first, 90))));
        said.wrong("matching.not-scored", () -> walk.approve(first, "selection", stranger), second, second);
        said.wrong("matching.no-claimant", () -> walk.approve(first, "selection", stranger), "P-000000", "P-000000");
        var twice = new HashMap<>(scores(Map.of(first, 90)));
        twice.put("scores", Collections.nCopies(2, Map.of("project", first, "score", 90)));
        said.wrong("matching.scored-twice", () -> walk.approve(first, "selection", twice));
        said.wrong(
                "matching.score-range",
                () -> walk.approve(first, "selection", scores(Map.of(first, 101, second, 90))),
                "0 到 100",
                "0");
        said.refuses(
                "matching.best-score-is-selected",
                () -> walk.approve(first, "selection", scores(Map.of(first, 80, second, 90))));
        walk.approve(first, "selection", scores(Map.of(first, 90, second, 80)));
        confirmed(first);
        said.refuses(
                "needs.only-published-is-taken",
                () -> walk.approve(second, "selection", scores(Map.of(first, 80, second, 90))));
        walk.complete(second, "selection", "reject", NONE);

        assertThat(pairings.find(first).status()).isEqualTo(Status.PAIRED);
        ended(second, Status.OUTSCORED, "rejected");
    }

    @Test
    @DisplayName("of pairings that began before it was a process of its own goes on where it was")
    void goesOnInTheFormerModel() {
        var projects = new String[2];
        former.during(PairingProcess.KEY, () -> {
            var need = SampleNeed.published(db);
            for (int i = 0; i < projects.length; i++)
                projects[i] = matchmaking.proposed(matchmaking.organization(), herbsWith("need", need));
            for (var project : projects) walk.approve(project, "answer", NONE);
        });
        assertThat(process(projects[0], "selection")).isEqualTo(PairingProcess.KEY);

        var given = scores(Map.of(projects[0], 90, projects[1], 80));
        said.refuses("matching.best-score-is-selected", () -> walk.approve(projects[1], "selection", given));
        walk.approve(projects[0], "selection", given);
        walk.complete(projects[1], "selection", "reject", NONE);

        confirmed(projects[0]);
        assertThat(pairings.find(projects[0]).status()).isEqualTo(Status.PAIRED);
        ended(projects[1], Status.OUTSCORED, "rejected");
    }
}
