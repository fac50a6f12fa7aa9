package org.xiangbang.engine.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xiangbang.AppTest;
import org.xiangbang.People;
import org.xiangbang.Said;
import org.xiangbang.engine.form.StepForm;
import org.xiangbang.engine.step.HumanStep;
import org.xiangbang.engine.task.Completed;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.TooLate;
import org.xiangbang.tasklist.feed.InboxConsistencyCheck;

@AppTest
@DisplayName("Signers of a step (加签)")
class AdditionalSignersTest {
    @Autowired
    private HandedSteps handed;

    @Autowired
    private AdditionalSigners additionalSigners;

    @Autowired
    private GivenOpinions given;

    @Autowired
    private Reassignment reassignment;

    @Autowired
    private StepOpinions hands;

    @Autowired
    private HumanStep steps;

    @Autowired
    private InboxConsistencyCheck oracle;

    @Autowired
    private People people;

    @Autowired
    private Said said;

    private String caseNo;
    private String task;
    private Official chief;
    private Official finance;
    private Official civil;

    @BeforeEach
    void aDecisionWaits() {
        caseNo = handed.heard();
        task = handed.task(caseNo, HandedSteps.CHIEF);
        chief = people.at(HandedSteps.CHIEF);
        finance = people.at("finance.chief@513228");
        civil = people.at("civil-affairs.chief@513228");
    }

    @Test
    @DisplayName("before it have to sign first")
    void before() {
        var asked = add("before", finance);

        said.refuses("hands.before-open", () -> approve(chief), "前加签人 " + finance.name(), "has to sign before");
        sign(asked, "agree", finance);
        approve(chief);

        assertThat(handed.waits(caseNo, "decide")).isFalse();
        assertThat(handed.acts(caseNo)).containsSubsequence("add-signer-before", "sign", "complete");
    }

    @Test
    @DisplayName("beside it keep an approval until the last of them agrees")
    void beside() {
        var first = add("beside", finance);
        var second = add("beside", civil);

        sign(first, "agree", finance);
        approve(chief);
        assertThat(handed.waits(caseNo, "decide")).isTrue();
        assertThat(hands.of(steps.open(task, chief)).decision().held()).isTrue();
        said.refuses("hands.decided", () -> approve(chief), "您已作出决定", "You have decided");

        sign(second, "agree", civil);
        assertThat(handed.waits(caseNo, "decide")).isFalse();
        assertThat(handed.acts(caseNo)).containsSubsequence("hold", "sign", "complete");
        assertThat(oracle.differences()).noneMatch(d -> d.contains(caseNo));
    }

    @Test
    @DisplayName("after it are asked once there is an approval")
    void after() {
        var asked = add("after", finance);
        assertThat(hands.asked(asked.id(), finance)).isEmpty();

        approve(chief);
        assertThat(hands.asked(asked.id(), finance)).isPresent();
        assertThat(oracle.differences()).noneMatch(d -> d.contains(caseNo));

        var led = sign(asked, "agree", finance);
        assertThat(led).isPresent();
        assertThat(handed.waits(caseNo, "decide")).isFalse();
    }

    @Test
    @DisplayName("who disagree return the decision, are asked again, and delay it until they agree or are dropped")
    void disagree() {
        var one = add("after", finance);
        var other = add("after", civil);
        approve(chief);
        sign(one, "agree", finance);
        sign(other, "disagree", civil);

        assertThat(hands.of(steps.open(task, chief)).decision().held()).isFalse();
        assertThat(handed.opinion(one.id()).state())
                .as("the consent was to that decision")
                .isEqualTo(OpinionRequest.State.LAPSED);
        said.refuses("hands.disagreed", () -> approve(chief), civil.name() + " 不同意", "disagreed");

        handed.decide(task, "approve", "已按意见核减", chief);
        assertThat(handed.waits(caseNo, "decide")).isTrue();
        sign(pending(finance), "agree", finance);
        sign(pending(civil), "agree", civil);
        assertThat(handed.waits(caseNo, "decide")).isFalse();
    }

    @Test
    @DisplayName("do not delay a refusal: it takes effect at once, and open signatures lapse visibly")
    void doNotHoldARefusalUp() {
        var before = add("before", finance);
        var after = add("after", civil);

        handed.decide(task, "reject", "不符合条件", chief);

        assertThat(handed.waits(caseNo, "decide")).isFalse();
        assertThat(handed.acts(caseNo)).contains("lapse").doesNotContain("hold");
        assertThat(handed.opinion(after.id()).state()).isEqualTo(OpinionRequest.State.LAPSED);
        assertThatThrownBy(() -> sign(before, "agree", finance))
                .isInstanceOfSatisfying(
                        TooLate.class, late -> assertThat(late.who()).isEqualTo(chief.name()));
    }

    @Test
    @DisplayName("are dropped by the person who added them, with a reason, while they have not signed")
    void areDropped() {
        var third = add("before", people.at("finance.chief@513228"));
        additionalSigners.drop(task, third.id(), "不必", chief);
        said.late("act.drop-signer", () -> additionalSigners.drop(task, third.id(), "再次", chief), chief.name());
        var first = add("beside", finance);
        var second = add("beside", civil);
        sign(first, "agree", finance);
        approve(chief);

        assertThatThrownBy(() -> additionalSigners.drop(task, first.id(), "理由", chief))
                .isInstanceOf(TooLate.class);
        said.refuses(
                "hands.drop-own",
                () -> additionalSigners.drop(task, second.id(), "理由", people.at(HandedSteps.CHIEF)),
                "只能由",
                "only " + chief.name());
        additionalSigners.drop(task, second.id(), "出差", chief);

        assertThat(handed.waits(caseNo, "decide"))
                .as("nobody else was waited for")
                .isFalse();
        assertThatThrownBy(() -> sign(second, "agree", civil))
                .isInstanceOfSatisfying(
                        TooLate.class, late -> assertThat(late.what()).isEqualTo("act.drop-signer"));
        assertThat(handed.acts(caseNo)).containsSubsequence("drop-signer", "complete");
    }

    @Test
    @DisplayName("stay when the step is released or handed on, but a decision that waited does not")
    void stay() {
        var asked = add("beside", finance);
        approve(chief);
        var colleague = people.at(HandedSteps.CHIEF);

        reassignment.transfer(task, colleague.login(), "请接办", chief);
        assertThat(hands.of(steps.open(task, colleague)).decision().held()).isFalse();
        sign(asked, "agree", finance);
        assertThat(handed.waits(caseNo, "decide")).isTrue();

        approve(colleague);
        assertThat(handed.waits(caseNo, "decide")).isFalse();
    }

    @Test
    @DisplayName("let a decision be taken back before it takes effect")
    void letItBeTakenBack() {
        var asked = add("after", finance);
        said.refuses(
                "hands.nothing-held", () -> additionalSigners.withdraw(task, chief), "没有待签", "no decision waiting");
        approve(chief);

        additionalSigners.withdraw(task, chief);
        assertThat(hands.asked(asked.id(), finance)).isEmpty();
        assertThat(oracle.differences()).noneMatch(d -> d.contains(caseNo));
        handed.decide(task, "reject", "重新考虑", chief);
        assertThat(handed.waits(caseNo, "decide")).isFalse();
    }

    @Test
    @DisplayName("wait together with the decisions of countersigners, each for its own")
    void besideCountersigners() {
        var fresh = handed.reported();
        var line = people.at("line.handler@513228");
        var hearing = handed.task(fresh, "line.handler@513228");
        var asked = additionalSigners.add(hearing, "beside", finance.login(), "请同看", line);

        handed.decide(hearing, "approve", "", line);
        handed.decide(
                handed.task(fresh, "education.handler@513228"), "approve", "", people.at("education.handler@513228"));
        assertThat(handed.waits(fresh, "decide")).isFalse();

        given.sign(asked.id(), "agree", "", List.of(), finance);
        assertThat(handed.waits(fresh, "decide")).isTrue();
    }

    @Test
    @DisplayName("keep the typed decision: documents, opinion and fields take effect as they were")
    void keepTheForm() {
        add("beside", finance);
        steps.complete(task, new StepForm("approve", "同意入库", Map.of(), List.of()), chief);

        sign(pending(finance), "agree", finance);

        assertThat(handed.opinions(caseNo)).contains("同意入库");
    }

    private OpinionRequest add(String place, Official who) {
        return additionalSigners.add(task, place, who.login(), "请一并把关", chief);
    }

    private java.util.Optional<Completed> sign(OpinionRequest asked, String answer, Official by) {
        return given.sign(asked.id(), answer, answer.equals("agree") ? "" : "数字不对", List.of(), by);
    }

    private OpinionRequest pending(Official who) {
        return hands.of(steps.open(task, chief)).opinions().stream()
                .filter(o -> o.pending() && o.respondent().login().equals(who.login()))
                .findFirst()
                .orElseThrow();
    }

    private void approve(Official by) {
        handed.decide(task, "approve", "", by);
    }
}
