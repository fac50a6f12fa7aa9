package org.xiangbang.tasklist.feed;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.xiangbang.engine.assignment.AdditionalSigners;
import org.xiangbang.engine.assignment.Delegation;
import org.xiangbang.engine.assignment.GivenOpinions;
import org.xiangbang.engine.assignment.OpinionRequest;
import org.xiangbang.engine.assignment.RandomCases;
import org.xiangbang.engine.assignment.Reassignment;
import org.xiangbang.engine.form.StepForm;
import org.xiangbang.engine.moves.Recall;
import org.xiangbang.engine.moves.ReturnTo;
import org.xiangbang.engine.step.HumanStep;
import org.xiangbang.shared.NotFound;

/** Tries one act on an open step of a random case, with people and choices taken at random from an office. */
@Component
public class HistoryActs {
    private final RandomCases cases;
    private final HumanStep steps;
    private final Reassignment reassignment;
    private final Delegation delegation;
    private final AdditionalSigners additionalSigners;
    private final GivenOpinions given;
    private final ReturnTo returns;
    private final Recall takeBack;

    HistoryActs(
            RandomCases cases,
            HumanStep steps,
            Reassignment reassignment,
            Delegation delegation,
            AdditionalSigners additionalSigners,
            GivenOpinions given,
            ReturnTo returns,
            Recall takeBack) {
        this.cases = cases;
        this.steps = steps;
        this.reassignment = reassignment;
        this.delegation = delegation;
        this.additionalSigners = additionalSigners;
        this.given = given;
        this.returns = returns;
        this.takeBack = takeBack;
    }

    /** @throws NotFound also when there is nothing on which the act could be tried */
    public void attempt(HistoryAct act, RandomCases.Open task, HistoryOffice office) {
        var id = task.taskId();
        switch (act) {
            case COMPLETE -> complete(task, office);
            case CLAIM -> steps.claim(id, office.anybodyAt(task.desk()));
            case RELEASE -> steps.release(id, office.anybodyAt(task.desk()));
            case TRESPASS ->
                assertThatThrownBy(() -> steps.complete(id, StepForm.approve(Map.of()), office.stranger()))
                        .isInstanceOf(NotFound.class);
            case TRANSFER -> reassignment.transfer(id, office.anybody().login(), "出差", office.actor(task));
            case ASK -> delegation.ask(id, office.anybody().login(), "情况属实吗", office.actor(task));
            case RECALL -> {
                var question = asked(task, o -> !o.signer());
                delegation.recall(
                        id,
                        question.id(),
                        "已清楚",
                        office.member(question.asking().askedBy()));
            }
            case ANSWER -> {
                var question = asked(task, o -> !o.signer());
                given.answer(
                        question.id(),
                        "属实",
                        List.of(),
                        office.member(question.respondent().login()));
            }
            case ADD_SIGNER -> {
                var place = office.anyOf(List.of("before", "beside", "after"));
                additionalSigners.add(id, place, office.anybody().login(), "请共同把关", office.actor(task));
            }
            case DROP_SIGNER -> {
                var signer = asked(task, OpinionRequest::signer);
                additionalSigners.drop(
                        id, signer.id(), "不再需要", office.member(signer.asking().askedBy()));
            }
            case SIGN -> {
                var signer = asked(task, OpinionRequest::signer);
                var answer = office.anyOf(List.of("agree", "agree", "disagree"));
                given.sign(
                        signer.id(),
                        answer,
                        "意见",
                        List.of(),
                        office.member(signer.respondent().login()));
            }
            case RETURN -> giveBack(task, office);
            case TAKE_BACK -> {
                var last = office.lastDecision(task.caseNo()).orElseThrow(() -> new NotFound(task.caseNo()));
                takeBack.takeBack(last.taskId(), "再想想", last.by());
            }
        }
    }

    private void complete(RandomCases.Open task, HistoryOffice office) {
        var by = office.actor(task);
        var outcomes = steps.open(task.taskId(), by).definition().form().outcomes();
        var outcome = office.anyOf(outcomes).outcome().word();
        steps.complete(task.taskId(), new StepForm(outcome, "意见", Map.of(), List.of()), by);
        office.decided(task, by);
    }

    private void giveBack(RandomCases.Open task, HistoryOffice office) {
        var by = office.actor(task);
        var targets = returns.targets(task.taskId(), by);
        if (targets.isEmpty()) throw new NotFound(task.taskId());
        var target = office.anyOf(targets);
        var straight = target.straight() && office.anyOf(List.of(true, false));
        var keep = office.anyOf(List.of(true, false));
        returns.back(task.taskId(), new ReturnTo.Request(target.step(), "请重办", straight, keep), by);
    }

    private OpinionRequest asked(RandomCases.Open task, Predicate<OpinionRequest> which) {
        return cases.asked(task.caseNo()).stream()
                .filter(o -> o.taskId().equals(task.taskId()))
                .filter(which)
                .findFirst()
                .orElseThrow(() -> new NotFound(task.taskId()));
    }
}
