package org.xiangbang.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xiangbang.projects.proposal.ProposalForms.herbs;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xiangbang.AppTest;
import org.xiangbang.matching.Pairing.Status;

@AppTest
@DisplayName("The answer to a pairing")
class AnswerProcessTest extends PairingCases {
    @Test
    @DisplayName("that declines ends the pairing")
    void isDeclined() {
        var project = matchmaking.proposed(organization, herbs());

        walk.complete(project, "answer", "reject", NONE);

        ended(project, Status.DECLINED, "rejected");
    }

    @Test
    @DisplayName("is reminded of, and the pairing lapses when none comes; silence is no acceptance")
    void lapses() {
        var project = matchmaking.proposed(organization, herbs());
        walk.fire(project, "answerReminder");
        assertThat(walk.waiting(project)).containsExactly("answer " + VILLAGE_DESK);

        walk.fire(project, "answerLapse");

        ended(project, Status.LAPSED, "lapsed");
    }

    @Test
    @DisplayName("is given in a process of its own, and the trace says so of the reminder")
    void isAProcessOfItsOwn() {
        var project = matchmaking.proposed(organization, herbs());

        assertThat(process(project, "answer")).isEqualTo(AnswerProcess.KEY);
        walk.fire(project, "answerReminder");
        assertThat(reminded(project)).isEqualTo(AnswerProcess.KEY);
        walk.approve(project, "answer", NONE);

        assertThat(process(project, "confirmPairing")).isEqualTo(PairingProcess.KEY);
    }

    @Test
    @DisplayName("to a pairing that began before it was a process of its own is reminded of, given, or never comes")
    void goesOnInTheFormerModel() {
        var projects = new String[2];
        former.during(PairingProcess.KEY, () -> {
            for (int i = 0; i < projects.length; i++) projects[i] = matchmaking.proposed(organization, herbs());
        });
        walk.fire(projects[0], "answerReminder");
        assertThat(reminded(projects[0])).isEqualTo(PairingProcess.KEY);

        walk.approve(projects[0], "answer", NONE);
        assertThat(pairings.find(projects[0]).status()).isEqualTo(Status.ACCEPTED);
        confirmed(projects[0]);
        walk.fire(projects[1], "answerLapse");

        assertThat(pairings.find(projects[0]).status()).isEqualTo(Status.PAIRED);
        ended(projects[1], Status.LAPSED, "lapsed");
    }

    /** The process in which the trace says that the other side was reminded. */
    private String reminded(String project) {
        return db.sql("select process from evidence.act where case_no = ? and act = 'remind'")
                .param(project)
                .query(String.class)
                .single();
    }
}
