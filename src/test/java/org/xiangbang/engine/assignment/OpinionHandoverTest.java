package org.xiangbang.engine.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.xiangbang.AppTest;
import org.xiangbang.CaseDriver;
import org.xiangbang.People;
import org.xiangbang.Said;
import org.xiangbang.access.handover.HandingOver;
import org.xiangbang.access.handover.HandoverPart;
import org.xiangbang.engine.ProbeCases;
import org.xiangbang.engine.step.HumanStep;
import org.xiangbang.shared.Official;

@AppTest
@DisplayName("A signature that a leaver was asked for")
class OpinionHandoverTest {
    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private StepOpinions hands;

    @Autowired
    private HumanStep steps;

    @Autowired
    private ClaimedStepHandover taken;

    @Autowired
    private Said said;

    @Autowired
    private HandingOver handingOver;

    @Autowired
    private AdditionalSigners additionalSigners;

    @Autowired
    private ProbeCases cases;

    @Autowired
    private CaseDriver driver;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient db;

    private Official line;
    private Official signer;
    private String caseNo;
    private String task;
    private String asked;

    @BeforeEach
    void aSignerIsAsked() {
        cases.deploy();
        caseNo = cases.reported(people.at("village.handler@513228100210"), List.of());
        line = people.at("line.handler@513228");
        signer = people.at("health.handler@513228");
        task = driver.task(caseNo, line.desks().get(0).id());
        asked = additionalSigners
                .add(task, "beside", signer.login(), "涉及卫生设施", line)
                .id();
    }

    @Test
    @DisplayName("is asked of the receiver")
    void moves() {
        var receiver = people.at("health.reviewer@513228");

        var moved = handedOver(receiver);

        assertThat(moved.result()).isEqualTo(HandoverPart.Result.MOVED);
        assertThat(holder("select login from engine.opinion_request where id = ?::uuid"))
                .containsExactly(receiver.login());
        assertThat(holder("select assignee from tasklist.inbox where task_id = ?::uuid"))
                .containsExactly(receiver.login());
    }

    @Test
    @DisplayName("is dropped where the receiver decides the step, and the certificate says why")
    void isDropped() {
        var moved = handedOver(line);

        assertThat(moved.result()).isEqualTo(HandoverPart.Result.ENDED);
        assertThat(moved.rule().code()).isEqualTo("hands.signer-self");
        assertThat(holder("select state from engine.opinion_request where id = ?::uuid"))
                .containsExactly("dropped");
        assertThat(holder("select assignee from tasklist.inbox where task_id = ?::uuid"))
                .isEmpty();
    }

    @Test
    @DisplayName("is dropped and returns the decision that waited for it")
    void bringsTheDecisionBack() {
        cases.complete(caseNo, "approve", "", line);

        handedOver(line);

        var back = hands.of(steps.open(task, line)).decision();
        said.told(PendingDecisionReversal.LEFT_BEFORE_SIGNING, back.backZh(), back.backEn(), signer.name());
    }

    @Test
    @DisplayName("leaves a claimed step at its desk where the receiver does not hold that desk")
    void staysAtItsDesk() {
        var stranger = people.at("health.reviewer@513228");
        steps.claim(task, line);

        var moved = transaction.execute(t -> taken.of(line.login()).stream()
                .map(item -> taken.move(line, stranger, item))
                .toList());

        assertThat(moved)
                .singleElement()
                .satisfies(m -> said.refuses(
                        "handover.not-at-desk",
                        () -> {
                            throw m.rule().broken(m.facts().toArray());
                        },
                        stranger.name() + " 不在这个岗位任职",
                        stranger.name()));
        assertThat(steps.open(task, line).assignee()).isNull();
    }

    private HandoverPart.Moved handedOver(Official receiver) {
        var chief = people.at("health.chief@513228");
        var wanted = new HandingOver.Wanted(signer.login(), receiver.login(), List.of(), "工作调动");
        var id = handingOver.open(wanted, chief).id();
        handingOver.sign(id, receiver);
        handingOver.sign(id, signer);
        return handingOver.certificate(id, chief).moved().stream()
                .filter(m -> m.item().kind().equals("signer"))
                .findFirst()
                .orElseThrow();
    }

    private List<String> holder(String sql) {
        return db.sql(sql).param(asked).query(String.class).list();
    }
}
