package org.xiangbang.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xiangbang.projects.proposal.ProposalForms.herbs;
import static org.xiangbang.projects.proposal.ProposalForms.herbsWith;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.xiangbang.AppTest;
import org.xiangbang.Said;
import org.xiangbang.SampleNeed;
import org.xiangbang.Visitor;
import org.xiangbang.matching.Pairing.Status;
import org.xiangbang.needs.Need;
import org.xiangbang.shared.NotFound;

@AppTest
@DisplayName("A pairing")
class PairingProcessTest extends PairingCases {
    @LocalServerPort
    private int port;

    @Autowired
    private Said said;

    @Test
    @DisplayName("stands when the village accepts and both county bureaus confirm, and takes the need")
    void stands() {
        var need = SampleNeed.published(db);
        var project = matchmaking.proposed(organization, herbsWith("need", need));
        assertThat(walk.waiting(project)).containsExactly("answer " + VILLAGE_DESK);
        assertThat(needs.find(need).status()).isEqualTo(Need.Status.PUBLISHED);

        walk.approve(project, "answer", NONE);
        assertThat(walk.waiting(project))
                .containsExactly("confirmPairing " + AGRICULTURE, "confirmPairing " + CIVIL_AFFAIRS);
        confirmed(project);

        assertThat(pairings.find(project).status()).isEqualTo(Status.PAIRED);
        assertThat(pairings.find(project).pairedOn()).isNotNull();
        assertThat(projects.find(project).status().word()).isEqualTo("paired");
        assertThat(cases.find(project).status()).isEqualTo("paired");
        assertThat(needs.find(need).status()).isEqualTo(Need.Status.TAKEN);
        var reader = new Visitor(port, AGRICULTURE).signIn();
        var link = "href=\"/projects/" + project + "\"";
        assertThat(reader.page("/needs/" + need).body()).contains("对接的项目：", link);
        assertThat(reader.page("/organizations/" + organization).body()).contains("参与的项目", link);
    }

    @Test
    @DisplayName("that a village ordered is planned and then accepted by the organization itself")
    void isOrdered() {
        var need = SampleNeed.published(db);
        var project = orders.order(need, organization, "盼着合作", walk.official(VILLAGE_DESK));
        assertThat(cases.find(project).status()).isEqualTo("ordered");
        assertThat(walk.waiting(project)).containsExactly("propose organization.handler@" + organization);
        assertThat(walk.view(project, "propose").values()).containsEntry("need", need);

        var elsewhere = herbsWith("need", need);
        elsewhere.put("region", "513228100209");
        said.wrong(
                "projects.region-fixed",
                () -> walk.approve(project, "propose", elsewhere),
                "513228100210",
                "513228100210");
        walk.approve(project, "propose", herbsWith("need", need));
        assertThat(walk.waiting(project)).containsExactly("answer organization.representative@" + organization);
        walk.approve(project, "answer", NONE);
        confirmed(project);

        assertThat(pairings.find(project).status()).isEqualTo(Status.PAIRED);
        assertThat(pairings.find(project).askedBy()).isEqualTo(VILLAGE_DESK);
    }

    @Test
    @DisplayName("that was ordered may be declined, and lapses when no plan comes")
    void anOrderObligesNobody() {
        var need = SampleNeed.published(db);
        var declined = orders.order(need, organization, null, walk.official(VILLAGE_DESK));
        walk.complete(declined, "propose", "reject", NONE);
        ended(declined, Status.DECLINED, "rejected");

        var silent = orders.order(need, organization, null, walk.official(VILLAGE_DESK));
        walk.fire(silent, "proposeReminder");
        walk.fire(silent, "proposeLapse");
        ended(silent, Status.LAPSED, "lapsed");
    }

    @Test
    @DisplayName("is ordered only by a desk of the need's place, for an organization that may propose")
    void ordersAreChecked() {
        var need = SampleNeed.published(db);

        assertThatThrownBy(() -> orders.order(need, organization, null, walk.official("village.handler@513228100209")))
                .isInstanceOf(NotFound.class);
        said.wrong(
                "matching.organization-unknown",
                () -> orders.order(need, "S-999999", null, walk.official(VILLAGE_DESK)));
    }

    @Test
    @DisplayName("returned by one bureau goes back to that bureau alone after supplements")
    void goesStraightBack() {
        var project = matchmaking.proposed(organization, herbs());
        walk.approve(project, "answer", NONE);

        walk.complete(project, "confirmPairing", "approve", NONE, walk.official(AGRICULTURE));
        walk.complete(project, "confirmPairing", "return", NONE, walk.official(CIVIL_AFFAIRS));
        assertThat(walk.waiting(project)).containsExactly("revise organization.handler@" + organization);
        walk.approve(project, "revise", Map.of("supplied", "补充说明"));

        assertThat(walk.waiting(project)).containsExactly("confirmPairing " + CIVIL_AFFAIRS);
        walk.complete(project, "confirmPairing", "approve", NONE, walk.official(CIVIL_AFFAIRS));
        assertThat(pairings.find(project).status()).isEqualTo(Status.PAIRED);
    }

    @Test
    @DisplayName("returned may be withdrawn instead of supplemented")
    void isWithdrawnAfterReturn() {
        var project = matchmaking.proposed(organization, herbs());
        walk.approve(project, "answer", NONE);
        walk.complete(project, "confirmPairing", "return", NONE, walk.official(AGRICULTURE));
        walk.complete(project, "confirmPairing", "approve", NONE, walk.official(CIVIL_AFFAIRS));

        walk.complete(project, "revise", "withdraw", NONE);

        ended(project, Status.WITHDRAWN, "withdrawn");
    }

    @Test
    @DisplayName("refused by one bureau ends, whatever the other bureau decides")
    void isRefused() {
        var project = matchmaking.proposed(organization, herbs());
        walk.approve(project, "answer", NONE);

        walk.complete(project, "confirmPairing", "reject", NONE, walk.official(AGRICULTURE));
        walk.complete(project, "confirmPairing", "approve", NONE, walk.official(CIVIL_AFFAIRS));

        ended(project, Status.REFUSED, "rejected");
    }
}
