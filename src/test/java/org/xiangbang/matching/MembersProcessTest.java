package org.xiangbang.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xiangbang.projects.proposal.ProposalForms.group;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xiangbang.AppTest;
import org.xiangbang.Said;
import org.xiangbang.matching.Pairing.Status;
import org.xiangbang.shared.FormRefused;

@AppTest
@DisplayName("The confirmation by members")
class MembersProcessTest extends PairingCases {
    @Autowired
    private Members members;

    @Autowired
    private Said said;

    @Test
    @DisplayName("is complete when every member confirmed its share; where one does not, the lead arranges them anew")
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
    @DisplayName("is asked of admitted members, each once, with the lead among them and shares that can be read")
    void membersAreChecked() {
        var lead = row(organization, "50");
        told("matching.members-not-expected", Pairing.Form.ONE_TO_ONE, List.of(lead));
        told("matching.lead-missing", Pairing.Form.GROUP, List.of(row("S-999999", "50"), row("S-999998", "50")));
        told("matching.member-not-admitted", Pairing.Form.GROUP, List.of(lead, row("S-999999", "50")));
        told("matching.member-twice", Pairing.Form.GROUP, List.of(lead, lead));
        told("matching.share-form", Pairing.Form.GROUP, List.of(lead, row("S-999999", "half")));
    }

    @Test
    @DisplayName("may end in the withdrawal by the lead when a member does not agree")
    void theLeadWithdraws() {
        var member = matchmaking.organization();
        var project = matchmaking.proposed(organization, group(Map.of(organization, "50", member, "50")));
        walk.approve(project, "answer", NONE);
        walk.complete(project, "confirmMember", "reject", NONE);

        walk.complete(project, "rearrange", "withdraw", NONE);

        ended(project, Status.WITHDRAWN, "withdrawn");
    }

    @Test
    @DisplayName("is a process of its own, which ends when nobody is left to confirm")
    void isAProcessOfItsOwn() {
        var project = asked(matchmaking.organization());

        assertThat(process(project, "confirmMember")).isEqualTo(MembersProcess.KEY);
        walk.complete(project, "confirmMember", "reject", NONE);
        walk.approve(project, "rearrange", NONE);

        assertThat(pairings.find(project).shares()).isEmpty();
        assertThat(process(project, "confirmPairing")).isEqualTo(PairingProcess.KEY);
    }

    @Test
    @DisplayName("of a pairing that began before it was a process of its own goes on where it was, at either step")
    void goesOnInTheFormerModel() {
        var projects = new String[3];
        var member = matchmaking.organization();
        former.during(PairingProcess.KEY, () -> {
            for (int i = 0; i < projects.length; i++) projects[i] = asked(member);
            for (int i = 1; i < projects.length; i++) walk.complete(projects[i], "confirmMember", "reject", NONE);
        });

        walk.approve(projects[0], "confirmMember", NONE);
        assertThat(pairings.find(projects[0]).unconfirmed()).isEmpty();
        assertThat(process(projects[0], "confirmPairing")).isEqualTo(PairingProcess.KEY);
        walk.approve(projects[1], "rearrange", members(Map.of(organization, "80", member, "20")));
        assertThat(process(projects[1], "confirmMember")).isEqualTo(PairingProcess.KEY);
        walk.complete(projects[2], "rearrange", "withdraw", NONE);
        ended(projects[2], Status.WITHDRAWN, "withdrawn");
    }

    /** A pairing that waits for that member to confirm. */
    private String asked(String member) {
        var project = matchmaking.proposed(organization, group(Map.of(organization, "50", member, "50")));
        walk.approve(project, "answer", NONE);
        return project;
    }

    private static Map<String, Object> row(String organization, String share) {
        return Map.of("organization", organization, "share", share);
    }

    private void told(String code, Pairing.Form form, List<Map<String, Object>> rows) {
        said.wrong(code, () -> {
            throw new FormRefused(members.violations(form, organization, rows));
        });
    }
}
