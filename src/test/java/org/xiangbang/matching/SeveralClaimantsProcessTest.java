package org.xiangbang.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xiangbang.projects.proposal.ProposalForms.group;
import static org.xiangbang.projects.proposal.ProposalForms.herbsWith;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
import org.xiangbang.shared.FormRefused;

@AppTest
@DisplayName("A pairing with several organizations")
class SeveralClaimantsProcessTest extends PairingCases {
    @Autowired
    private Members members;

    @Autowired
    private Said said;

    @LocalServerPort
    private int port;

    @Test
    @DisplayName("claimed by several is selected by score with minutes; the best is selected, the others are not")
    void severalClaimants() {
        var need = SampleNeed.published(db);
        var first = matchmaking.proposed(organization, herbsWith("need", need));
        var second = matchmaking.proposed(matchmaking.organization(), herbsWith("need", need));
        walk.approve(first, "answer", NONE);
        walk.approve(second, "answer", NONE);
        assertThat(walk.waiting(first)).containsExactly("selection agriculture.handler@513228");
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
    @DisplayName("of a group stands when every member confirmed its share; a member that does not is arranged anew")
    void everyMemberConfirms() {
        var member = matchmaking.organization();
        var project = matchmaking.proposed(
                organization, group(new TreeMap<>(Map.of(organization, "66.67", member, "33.33"))));
        walk.approve(project, "answer", NONE);
        assertThat(walk.waiting(project)).containsExactly("confirmMember organization.representative@" + member);

        walk.complete(project, "confirmMember", "reject", NONE);
        assertThat(walk.waiting(project)).containsExactly("rearrange organization.handler@" + organization);
        said.wrong(
                "matching.shares-sum",
                () -> walk.approve(project, "rearrange", members(Map.of(organization, "66.67", member, "33"))));
        walk.approve(project, "rearrange", members(Map.of(organization, "80", member, "20")));
        walk.approve(project, "confirmMember", NONE);

        assertThat(pairings.find(project).shares())
                .extracting(Share::basisPoints)
                .containsExactly(8_000, 2_000);
        assertThat(pairings.find(project).unconfirmed()).isEmpty();
        assertThat(walk.waiting(project)).hasSize(2);
    }

    @Test
    @DisplayName("of a group names its lead, admitted members, each once, with shares that can be read")
    void membersAreChecked() {
        var lead = row(organization, "50");
        told("matching.members-not-expected", Pairing.Form.ONE_TO_ONE, List.of(lead));
        told("matching.lead-missing", Pairing.Form.GROUP, List.of(row("S-999999", "50"), row("S-999998", "50")));
        told("matching.member-not-admitted", Pairing.Form.GROUP, List.of(lead, row("S-999999", "50")));
        told("matching.member-twice", Pairing.Form.GROUP, List.of(lead, lead));
        told("matching.share-form", Pairing.Form.GROUP, List.of(lead, row("S-999999", "half")));
    }

    private static Map<String, Object> row(String organization, String share) {
        return Map.of("organization", organization, "share", share);
    }

    private void told(String code, Pairing.Form form, List<Map<String, Object>> rows) {
        said.wrong(code, () -> {
            throw new FormRefused(members.violations(form, organization, rows));
        });
    }

    @Test
    @DisplayName("of a group can be withdrawn by its lead when a member does not agree")
    void theLeadWithdraws() {
        var member = matchmaking.organization();
        var project = matchmaking.proposed(organization, group(Map.of(organization, "50", member, "50")));
        walk.approve(project, "answer", NONE);
        walk.complete(project, "confirmMember", "reject", NONE);

        walk.complete(project, "rearrange", "withdraw", NONE);

        ended(project, Status.WITHDRAWN, "withdrawn");
    }
}
