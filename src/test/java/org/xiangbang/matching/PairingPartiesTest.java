package org.xiangbang.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.xiangbang.projects.proposal.ProposalForms.group;
import static org.xiangbang.projects.proposal.ProposalForms.herbsWith;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.xiangbang.AppTest;
import org.xiangbang.SampleNeed;
import org.xiangbang.Visitor;
import org.xiangbang.matching.PairingParties.Other;
import org.xiangbang.matching.PairingParties.Party;
import org.xiangbang.matching.PairingParties.State;
import org.xiangbang.shared.NotFound;

@AppTest
@DisplayName("A person who answers for one side of a pairing")
class PairingPartiesTest extends PairingCases {
    @Autowired
    private PairingParties parties;

    @LocalServerPort
    private int port;

    @Test
    @DisplayName("sees which other organizations claim the same need, unless the other case is none of theirs")
    void severalForOneNeed() {
        var need = SampleNeed.published(db);
        var other = matchmaking.organization();
        var first = matchmaking.proposed(organization, herbsWith("need", need));
        var second = matchmaking.proposed(other, herbsWith("need", need));

        var village = walk.official(VILLAGE_DESK);
        assertThat(parties.of(first, village).others())
                .extracting(Other::caseNo, Other::organization, Other::status)
                .containsExactly(tuple(second, other, Pairing.Status.OPEN));
        assertThat(parties.of(first, walk.official("organization.handler@" + organization))
                        .others())
                .isEmpty();
        assertThatThrownBy(() -> parties.of(first, walk.official("organization.handler@" + other)))
                .isInstanceOf(NotFound.class);

        var reader = new Visitor(port, VILLAGE_DESK).signIn();
        assertThat(reader.page("/tasks/" + walk.view(first, "answer").taskId()).body())
                .contains("还问了谁", second, cases.organizationName(other));
        assertThat(reader.get("/api/v1/projects/" + first + "/parties").body())
                .contains("\"caseNo\":\"" + second + "\"", "\"side\":\"claim\"", "\"status\":\"open\"");
        walk.complete(second, "answer", "reject", NONE);
        assertThat(parties.of(first, village).others()).isEmpty();
    }

    @Test
    @DisplayName("sees who has agreed and who has yet to answer in a pairing of several organizations")
    void severalInOnePairing() {
        var willing = matchmaking.organization();
        var slow = matchmaking.organization();
        var project = matchmaking.proposed(organization, group(Map.of(organization, "50", willing, "30", slow, "20")));
        walk.approve(project, "answer", NONE);
        walk.complete(
                project, "confirmMember", "approve", NONE, walk.official("organization.representative@" + willing));

        var told = parties.of(project, walk.official("organization.representative@" + slow));

        assertThat(told.parties())
                .extracting(Party::desk, Party::state)
                .containsExactly(
                        tuple(pairings.find(project).askedBy(), State.ASKED_FIRST),
                        tuple("organization.representative@" + willing, State.AGREED),
                        tuple("organization.representative@" + slow, State.WAITING));
    }
}
