package org.xiangbang.projects.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xiangbang.AppTest;
import org.xiangbang.FormerModels;
import org.xiangbang.engine.moves.Cancellation;
import org.xiangbang.projects.proposal.ProposalForms;
import org.xiangbang.shared.Money;

@AppTest
@DisplayName("A project that began when its side paths were drawn in the model of its whole life")
class FormerLifecycleTest extends ProjectCases {
    @Autowired
    private FormerModels former;

    @Autowired
    private Cancellation cancellation;

    @Autowired
    private ProjectWalk way;

    private String old;

    /** Begins a project in the former model and lets {@code act} go on while that model is the newest. */
    private void begins(Runnable act) {
        former.during(LifecycleProcess.KEY, () -> {
            old = matchmaking.proposed(organization, ProposalForms.herbs());
            act.run();
        });
    }

    private List<String> offered(String desk) {
        return workflow.raisable(old, walk.official(desk)).stream()
                .filter(path -> path.event().startsWith(LifecycleProcess.KEY))
                .map(path -> path.process() + " " + path.event())
                .toList();
    }

    @Test
    @DisplayName("is offered them there, each once, and a new project beside it")
    void isOfferedThemOnce() {
        begins(() -> {});

        assertThat(offered(handler()))
                .containsExactlyInAnyOrder(
                        "projects-lifecycle projects-lifecycle.change",
                        "projects-lifecycle projects-lifecycle.object",
                        "projects-lifecycle projects-lifecycle.suspend",
                        "projects-lifecycle projects-lifecycle.withdraw");
        old = project;
        assertThat(offered(handler()))
                .containsExactlyInAnyOrder(
                        "projects-change projects-lifecycle.change",
                        "projects-objection projects-lifecycle.object",
                        "projects-suspension projects-lifecycle.suspend",
                        "projects-withdrawal projects-lifecycle.withdraw");
    }

    @Test
    @DisplayName("changes its plan")
    void changes() {
        begins(() -> raise(old, "change", handler()));
        assertThat(walk.open(old, "askChange").offered().process()).isEqualTo(LifecycleProcess.KEY);
        said.refuses("projects.only-approved-plans-change", () -> walk.approve(old, "askChange", change("64000.00")));
        transaction.executeWithoutResult(t -> projects.approved(old, Money.parse("640000.00")));
        walk.approve(old, "askChange", change("64000.00"));
        walk.approve(old, "decideChange", NONE);

        assertThat(projects.find(old).plan().place()).isEqualTo("热拉村");
    }

    @Test
    @DisplayName("is suspended and resumed")
    void isSuspended() {
        begins(() -> {
            raise(old, "suspend", COUNTY_HANDLER);
            walk.approve(old, "askSuspension", suspension());
        });
        walk.approve(old, "decideSuspension", NONE);
        walk.approve(old, "resume", Map.of("account", "汛期已过"));

        assertThat(walk.waiting(old)).containsExactly("answer " + VILLAGE_HANDLER);
    }

    @Test
    @DisplayName("is terminated")
    void isTerminated() {
        begins(() -> {
            raise(old, "terminate", VILLAGE_HANDLER);
            walk.approve(old, "askTermination", Map.of("reason", "不再需要", "doneSoFar", "尚未开工"));
            walk.approve(old, "decideTermination", NONE);
        });
        said.wrong(
                "projects.account-sum",
                () -> walk.approve(old, "accountForMoney", Map.of("spent", "1.00", "remarks", "没有拨款")));
        walk.approve(old, "accountForMoney", Map.of("remarks", "没有拨款"));
        walk.approve(old, "checkAccount", NONE);

        assertThat(cases.find(old).status()).isEqualTo("terminated");
        assertThat(walk.running(old)).isFalse();
    }

    @Test
    @DisplayName("is objected to, and the objection is remedied")
    void isObjectedTo() {
        begins(() -> object(old));
        walk.complete(old, "answerObjection", "reject", answer());
        assertThat(projects.find(old).mayBePaid().allowed()).isFalse();
        walk.approve(old, "remedy", Map.of("done", "已整改"));
        walk.approve(old, "checkRemedy", NONE);

        assertThat(projects.find(old).mayBePaid().allowed()).isTrue();
    }

    @Test
    @DisplayName("is canceled by its applicant")
    void isCanceled() {
        begins(() -> raise(old, "withdraw", handler()));
        walk.approve(old, "withdrawProposal", NONE);
        cancellation.cancel(old, "另行申报", walk.official(handler()));

        assertThat(cases.find(old).status()).isEqualTo("withdrawn");
        assertThat(walk.running(old)).isFalse();
    }

    @Test
    @Tag("life")
    @DisplayName("is stopped after a payment was, and its money is recovered")
    void recovers() {
        begins(() -> {
            way.upTo(old, "verifyProgress");
            way.does(old, "verifyProgress", "reject");
        });
        assertThat(walk.open(old, "afterStop").offered().process()).isEqualTo(LifecycleProcess.KEY);
        way.does(old, "afterStop", "reject");
        walk.approve(old, "recover", Map.of("grounds", "未拨付资金，没有可追回的"));
        said.wrong(
                "projects.recovered-too-much",
                () -> walk.approve(old, "confirmRecovery", Map.of("recovered", "0.01", "account", "多退")));
        walk.approve(old, "confirmRecovery", Map.of("account", "没有拨付"));
        way.next(old, "creditRecord");

        assertThat(cases.find(old).status()).isEqualTo("failed");
        assertThat(walk.running(old)).isFalse();
    }

    @Test
    @Tag("life")
    @DisplayName("goes its whole way to its end")
    void isClosed() {
        begins(() -> {});
        way.toItsEnd(old);

        assertThat(cases.find(old).status()).isEqualTo("closed");
        assertThat(walk.running(old)).isFalse();
    }
}
