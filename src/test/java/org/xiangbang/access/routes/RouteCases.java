package org.xiangbang.access.routes;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.xiangbang.Paper;
import org.xiangbang.documents.Documents;
import org.xiangbang.engine.ProbeCases;
import org.xiangbang.engine.form.StepForm;
import org.xiangbang.engine.step.HumanStep;
import org.xiangbang.engine.step.OpenSteps;
import org.xiangbang.needs.NeedForms;
import org.xiangbang.needs.NeedSurvey;
import org.xiangbang.projects.proposal.Matchmaking;
import org.xiangbang.projects.proposal.ProposalForms;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.Region;

/** Cases of one village, and steps of them at the village's desk. */
@Component
class RouteCases {
    private static final Region PLACE = new Region("513228100210");

    private final ProbeCases probe;
    private final OpenSteps open;
    private final HumanStep steps;
    private final NeedSurvey survey;
    private final Matchmaking matchmaking;
    private final Documents documents;

    RouteCases(
            ProbeCases probe,
            OpenSteps open,
            HumanStep steps,
            NeedSurvey survey,
            Matchmaking matchmaking,
            Documents documents) {
        this.probe = probe;
        this.open = open;
        this.steps = steps;
        this.survey = survey;
        this.matchmaking = matchmaking;
        this.documents = documents;
    }

    /** A need in the library. */
    String need() {
        return matchmaking.need();
    }

    /** A need that was reported just now. */
    String reported(Official by) {
        return survey.report(NeedForms.form(NeedForms.herbs()), by).caseNo();
    }

    String project(String organization) {
        return matchmaking.proposed(organization, ProposalForms.herbs());
    }

    /** A case beside which its readers may raise a question. */
    String probed(Official by) {
        return probe.start("谷汝村藏白菊种植", PLACE, by);
    }

    /** A step that waits for the desk of {@code by}. */
    String task(Official by) {
        return open.of(probed(by)).stream().findFirst().orElseThrow().taskId();
    }

    /** A step that {@code by} did just now. */
    String decided(Official by) {
        var task = task(by);
        steps.complete(task, StepForm.approve(Map.of("amount", "640000.00")), by);
        return task;
    }

    /** A paper of a case. */
    String filed(Official by) {
        var paper = paper(by);
        probe.reported(by, List.of(paper));
        return paper;
    }

    /** A paper that belongs to no case yet. */
    String paper(Official by) {
        return documents.store("会议记录.pdf", Paper.pdf(), by).id().toString();
    }
}
