package org.xiangbang.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.xiangbang.projects.proposal.ProposalForms.group;
import static org.xiangbang.projects.proposal.ProposalForms.herbsWith;

import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;
import org.xiangbang.AppTest;
import org.xiangbang.SampleNeed;
import org.xiangbang.Visitor;
import org.xiangbang.cases.FormerTitles;
import org.xiangbang.engine.facts.ShownFact;
import org.xiangbang.matching.PairingParties.Other;
import org.xiangbang.matching.PairingParties.Party;
import org.xiangbang.matching.PairingParties.State;
import org.xiangbang.shared.NotFound;
import org.xiangbang.tasklist.facts.DecidedFacts;

@AppTest
@DisplayName("A person who answers for one side of a pairing")
class PairingPartiesTest extends PairingCases {
    @Autowired
    private PairingParties parties;

    @Autowired
    private FormerTitles formerTitles;

    @Autowired
    private DecidedFacts facts;

    @Autowired
    private TransactionTemplate transaction;

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
    @DisplayName("is told of the parties once at a step whose facts name them")
    void once() {
        var project = matchmaking.proposed(organization, herbsWith("need", matchmaking.need()));
        walk.approve(project, "answer", NONE);
        var confirm = walk.view(project, "confirmPairing");

        assertThat(new Visitor(port, confirm.desk().id())
                        .signIn()
                        .page("/tasks/" + confirm.taskId() + "?lang=zh")
                        .body())
                .containsOnlyOnce(">还问了谁<");
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

    @Test
    @DisplayName("reads the names that organizations had when they asked and agreed, beside the step and in the shares")
    void namesOfTheirDay() {
        var willing = matchmaking.organization();
        var slow = matchmaking.organization();
        var project = matchmaking.proposed(organization, group(Map.of(organization, "50", willing, "30", slow, "20")));
        rename(organization, "改名后的牵头协会");
        var village = new Visitor(port, VILLAGE_DESK).signIn();
        assertThat(section(village.page("/tasks/" + walk.view(project, "answer").taskId()), "还问了谁"))
                .doesNotContain("改名后的牵头协会")
                .contains("演示");
        walk.approve(project, "answer", NONE);
        walk.complete(
                project, "confirmMember", "approve", NONE, walk.official("organization.representative@" + willing));

        rename(willing, "改名后的协会");
        rename(slow, "还没有答复的协会");

        var asked = walk.official("organization.representative@" + slow);
        assertThat(facts.of(walk.view(project, "confirmMember", asked), asked, Locale.SIMPLIFIED_CHINESE))
                .filteredOn(fact -> fact.id().equals("pairing"))
                .flatExtracting(ShownFact::tables)
                .flatExtracting(ShownFact.Table::rows)
                .extracting(row -> row.get("member").text())
                .contains("还没有答复的协会")
                .doesNotContain("改名后的协会");
        assertThat(section(village.page("/cases/" + project), "成员单位和份额"))
                .contains("还没有答复的协会")
                .doesNotContain("改名后的协会");
    }

    private void rename(String number, String name) {
        transaction.executeWithoutResult(t -> {
            formerTitles.rename(number, name);
            db.sql("update organizations.organization set name = ? where number = ?")
                    .params(name, number)
                    .update();
        });
    }

    private static String section(HttpResponse<String> page, String heading) {
        assertThat(page.body()).contains(heading);
        return page.body().substring(page.body().indexOf(heading)).replaceFirst("(?s)</(section|table)>.*", "");
    }
}
