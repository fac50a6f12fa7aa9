package org.xiangbang.engine.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.xiangbang.AppTest;
import org.xiangbang.People;
import org.xiangbang.Said;
import org.xiangbang.access.duties.Duties;
import org.xiangbang.cases.CaseFiles;
import org.xiangbang.engine.step.HumanStep;
import org.xiangbang.shared.NotFound;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.TooLate;
import org.xiangbang.tasklist.feed.InboxConsistencyCheck;

@AppTest
@DisplayName("A question about a step (委派)")
class DelegationTest {
    @Autowired
    private HandedSteps handed;

    @Autowired
    private Delegation delegation;

    @Autowired
    private GivenOpinions given;

    @Autowired
    private Candidates candidates;

    @Autowired
    private StepOpinions hands;

    @Autowired
    private HumanStep steps;

    @Autowired
    private Duties duties;

    @Autowired
    private CaseFiles cases;

    @Autowired
    private InboxConsistencyCheck oracle;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private People people;

    @Autowired
    private Said said;

    private String caseNo;
    private String task;
    private Official chief;
    private Official finance;

    @BeforeEach
    void aDecisionWaits() {
        caseNo = handed.heard();
        task = handed.task(caseNo, HandedSteps.CHIEF);
        chief = people.at(HandedSteps.CHIEF);
        finance = people.at("finance.handler@513228");
    }

    @Test
    @DisplayName("delays the decision until it is answered, and the answer is shown with both names")
    void isAnswered() {
        var asked = delegation.ask(task, finance.login(), "资金够不够？", chief);

        assertThat(handed.assignee(task)).isEqualTo(chief.login());
        assertThat(hands.asked(asked.id(), finance)).isPresent();
        said.refuses(
                "hands.question-open",
                () -> handed.decide(task, "approve", "", chief),
                "正在等待 " + finance.name() + " 回复",
                "has not answered");
        said.refuses(
                "hands.question-open",
                () -> handed.decide(task, "reject", "不行", chief),
                finance.name(),
                finance.name());

        given.answer(asked.id(), "够。", List.of(), finance);

        assertThat(hands.of(steps.open(task, chief)).opinions())
                .singleElement()
                .satisfies(o -> assertThat(o.response().said()).isEqualTo("够。"))
                .satisfies(o -> assertThat(o.respondent().name()).isEqualTo(finance.name()))
                .satisfies(o -> assertThat(o.asking().askerName()).isEqualTo(chief.name()));
        said.late("act.answer", () -> given.answer(asked.id(), "够。", List.of(), finance), finance.name());
        handed.decide(task, "approve", "", chief);
        assertThat(handed.acts(caseNo)).containsSubsequence("delegate", "answer", "complete");
        assertThat(oracle.differences()).noneMatch(d -> d.contains(caseNo));
    }

    @Test
    @DisplayName("can be called back; then nobody waits for it, and the person who was asked is notified")
    void isCalledBack() {
        var asked = delegation.ask(task, finance.login(), "资金够不够？", chief);

        delegation.recall(task, asked.id(), "已电话问明", chief);

        said.late("act.recall", () -> given.answer(asked.id(), "够。", List.of(), finance), "");
        assertThatThrownBy(() -> delegation.recall(task, asked.id(), "再收", chief))
                .isInstanceOf(TooLate.class);
        handed.decide(task, "approve", "", chief);
        assertThat(handed.waits(caseNo, "decide")).isFalse();
    }

    @Test
    @DisplayName("does not exist for people who are not asked")
    void isHidden() {
        var asked = delegation.ask(task, finance.login(), "资金够不够？", chief);
        var colleague = people.at("finance.handler@513228");

        assertThat(hands.asked(asked.id(), colleague)).isEmpty();
        assertThatThrownBy(() -> given.answer(asked.id(), "够。", List.of(), colleague))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> given.answer("no-id", "够。", List.of(), finance))
                .isInstanceOf(NotFound.class);
    }

    @Test
    @DisplayName("goes to officials who may see the case, not to the applicant's side, nor twice, nor to oneself")
    void goesToOfficials() {
        var neighbor = people.at("finance.handler@513230");
        var inspector = people.at("audit.inspector@513228");
        var village = people.at("village.handler@513228100210", "township.handler@513228100");

        said.refuses("hands.ask-self", () -> ask(chief), "不能委派给自己", "cannot ask yourself");
        said.refuses("hands.ask-official", () -> ask(neighbor), "不是能看到本案", "no official who may see this case");
        said.refuses("hands.ask-official", () -> ask(inspector), "不是能看到本案", "no official who may see this case");
        said.refuses("hands.ask-applicant", () -> ask(village), "申报方", "belongs to the applicant");
        ask(finance);
        said.refuses("hands.ask-once", () -> ask(finance), "还没有回复", "has not answered");

        for (var who : List.of(neighbor, inspector)) assertThat(offered(who)).isEmpty();
        for (var who : List.of(village, finance))
            assertThat(offered(who)).singleElement().matches(c -> !c.allowed());
    }

    @Test
    @DisplayName("may not be asked by the applicant")
    void isAnOfficialAct() {
        var reporter = people.at("organization.handler@S-900001");
        var of = new AssignmentTarget(
                task,
                cases.find(caseNo),
                steps.open(task, chief).definition(),
                reporter.desks().get(0),
                null);

        said.refuses(
                "hands.ask-official",
                () -> candidates.adviser(of, finance.login(), reporter),
                "不能委派",
                "cannot be asked");
    }

    @Test
    @DisplayName("is no decision for the person who answers, who may decide later steps, but not audit")
    void isNoDecision() {
        var asked = delegation.ask(task, finance.login(), "资金够不够？", chief);
        given.answer(asked.id(), "够。", List.of(), finance);

        for (var duty : List.of("review", "approve", "pay", "release"))
            assertThat(duties.check(caseNo, finance.person(), duty).allowed())
                    .as(duty)
                    .isTrue();
        said.refuses(
                "duties.confirm-audit",
                () -> duties.check(caseNo, finance.person(), "audit").orThrow(),
                "审计",
                "audit");
    }

    @Test
    @DisplayName("lapses visibly when its step ends on a side path")
    void lapses() {
        var asked = delegation.ask(task, finance.login(), "资金够不够？", chief);

        handed.stop(caseNo);

        assertThat(handed.acts(caseNo)).contains("lapse");
        assertThat(handed.opinion(asked.id()).state()).isEqualTo(OpinionRequest.State.LAPSED);
        said.refuses("hands.lapsed", () -> given.answer(asked.id(), "够。", List.of(), finance), "已经结束", "is over");
        assertThat(oracle.differences()).noneMatch(d -> d.contains(caseNo));
    }

    @Test
    @DisplayName("is asked and answered with a text, in a case that is not suspended")
    void isInWords() {
        said.wrong("field.required", () -> delegation.ask(task, finance.login(), "", chief));
        var asked = delegation.ask(task, finance.login(), "资金够不够？", chief);
        said.wrong("field.required", () -> given.answer(asked.id(), " ", List.of(), finance));
        Said.wrongAtOnce(() -> delegation.ask(task, " ", " ", chief), "to", "question");
        Said.wrongAtOnce(() -> given.answer(asked.id(), " ", List.of("none"), finance), "opinion", "documents");

        transaction.executeWithoutResult(t -> cases.suspend(caseNo, "listing"));
        said.refuses(
                "engine.case-suspended",
                () -> given.answer(asked.id(), "够。", List.of(), finance),
                "已暂停",
                "is suspended");
        said.refuses(
                "engine.case-suspended", () -> delegation.recall(task, asked.id(), "理由", chief), "已暂停", "is suspended");
        said.refuses("engine.case-suspended", () -> ask(people.at("line.handler@513228")), "已暂停", "is suspended");
    }

    private List<Candidate> offered(Official who) {
        return candidates.advisers(steps.open(task, chief), chief, who.login());
    }

    private void ask(Official who) {
        delegation.ask(task, who.login(), "请提意见", chief);
    }
}
