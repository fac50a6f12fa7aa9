package org.xiangbang.journey;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.xiangbang.People;
import org.xiangbang.access.Desks;
import org.xiangbang.access.deputies.Deputies;
import org.xiangbang.access.handover.HandingOver;
import org.xiangbang.engine.ProbeCases;
import org.xiangbang.engine.assignment.AdditionalSigners;
import org.xiangbang.engine.assignment.Delegation;
import org.xiangbang.engine.assignment.OpinionRequested;
import org.xiangbang.engine.assignment.StepOpinions;
import org.xiangbang.engine.form.StepForm;
import org.xiangbang.engine.step.HumanStep;
import org.xiangbang.engine.step.OpenSteps;
import org.xiangbang.shared.Desk;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.Region;
import org.xiangbang.tasklist.draft.Drafts;
import org.xiangbang.tasklist.follow.Copies;

/** What one person has to do with others: signs, answers, stands in, hands over, is sent a copy, has begun a draft. */
@Component
class OtherScenes {
    private static final Desk VACANT = Desk.parse("education.handler@513228100");

    private final PageCases cases;
    private final Scenes scenes;
    private final ProbeCases probe;
    private final People people;
    private final AdditionalSigners additionalSigners;
    private final Delegation delegation;
    private final StepOpinions hands;
    private final OpenSteps open;
    private final HumanStep steps;
    private final Deputies deputies;
    private final HandingOver handingOver;
    private final Desks desks;
    private final Copies copies;
    private final Drafts drafts;

    OtherScenes(
            PageCases cases,
            Scenes scenes,
            ProbeCases probe,
            People people,
            AdditionalSigners additionalSigners,
            Delegation delegation,
            StepOpinions hands,
            OpenSteps open,
            HumanStep steps,
            Deputies deputies,
            HandingOver handingOver,
            Desks desks,
            Copies copies,
            Drafts drafts) {
        this.cases = cases;
        this.scenes = scenes;
        this.probe = probe;
        this.people = people;
        this.additionalSigners = additionalSigners;
        this.delegation = delegation;
        this.hands = hands;
        this.open = open;
        this.steps = steps;
        this.deputies = deputies;
        this.handingOver = handingOver;
        this.desks = desks;
        this.copies = copies;
        this.drafts = drafts;
    }

    /** The reader's signature is asked. @return the row's id */
    String sign(Official reader) {
        var caseNo = cases.heard();
        additionalSigners.add(
                cases.task(caseNo), "before", reader.login(), "涉及资金较多，请一并把关。", people.at(PageCases.CHIEF));
        return asked(caseNo);
    }

    /** The reader is asked a question. @return the row's id */
    String answer(Official reader) {
        var caseNo = cases.heard();
        delegation.ask(cases.task(caseNo), reader.login(), "资金够不够？", people.at(PageCases.CHIEF));
        return asked(caseNo);
    }

    /** The reader's approval waits for somebody's signature. @return the task */
    String held(Official reader) {
        var task = cases.task(cases.heard());
        additionalSigners.add(task, "after", people.at("finance.chief@513228").login(), "请一并把关", reader);
        steps.complete(task, new StepForm("approve", "同意入库", Map.of(), List.of()), reader);
        return task;
    }

    private String asked(String caseNo) {
        return hands.open().stream()
                .filter(o -> o.offered().caseNo().equals(caseNo))
                .map(OpinionRequested::id)
                .findFirst()
                .orElseThrow();
    }

    /** The reader stands in for a department in the joint review. @return the task */
    String deputy(Official reader) {
        var principal = people.at(Scenes.LINE);
        var today = deputies.today();
        deputies.set(new Deputies.Wanted(null, reader.login(), List.of(), today, today.plusDays(30), "休假"), principal);
        var caseNo = scenes.heardBy();
        return open.of(caseNo).stream()
                .filter(o -> o.desk().id().equals(Scenes.LINE))
                .findFirst()
                .orElseThrow()
                .taskId();
    }

    /** A certificate by which the reader takes over; signed by who leaves, and by both when {@code done}. */
    String certificate(Official reader, boolean done) {
        var leaver = people.at("agriculture.reviewer@513228");
        var wanted = new HandingOver.Wanted(leaver.login(), reader.login(), List.of(), "工作调动");
        var id = handingOver.open(wanted, cases.official(PageCases.CHIEF)).id();
        handingOver.sign(id, leaver);
        if (done) handingOver.sign(id, reader);
        return String.valueOf(id);
    }

    /** A case waits at a desk that everybody leaves. @return what fills it again */
    Runnable vacant() {
        probe.start("谷汝村藏白菊种植", new Region("513228100210"), people.at(VACANT.id()));
        desks.holders(VACANT).forEach(holder -> desks.end(VACANT, holder.login()));
        return () -> desks.grant(VACANT, people.at().login(), null);
    }

    void copied(String caseNo, Official reader) {
        copies.send(caseNo, List.of(reader.login()), "请知悉。涉及你单位的部分见材料第三页。", people.at(PageCases.CHIEF));
    }

    /** Two drafts: of a step that waits, and of one that somebody else has done meanwhile. */
    void drafted(Official reader) {
        draft(cases.task(cases.started(people.at(PageCases.VILLAGE))), reader);
        var gone = cases.started(people.at(PageCases.VILLAGE));
        var faster = scenes.faster(gone);
        draft(cases.task(gone), reader);
        faster.run();
    }

    private void draft(String task, Official reader) {
        var typed = Map.of("amount", List.of("640000"), "opinion", List.of("已与村委会核对。"));
        drafts.save("task:" + task, 0, typed, "/tasks/" + task, reader);
    }
}
