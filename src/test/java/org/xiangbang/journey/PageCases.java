package org.xiangbang.journey;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.xiangbang.Paper;
import org.xiangbang.People;
import org.xiangbang.access.Accounts;
import org.xiangbang.access.handover.HandingOver;
import org.xiangbang.access.requests.RequestKind;
import org.xiangbang.access.requests.Requests;
import org.xiangbang.documents.Documents;
import org.xiangbang.documents.PackageOf;
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

/** Something for every address that names one thing: a case, a step, a certificate. */
@Component
class PageCases {
    static final String VILLAGE = "village.handler@513228100210";
    static final String CHIEF = "agriculture.chief@513228";

    private final ProbeCases probe;
    private final HumanStep steps;
    private final OpenSteps open;
    private final Accounts accounts;
    private final People people;
    private final NeedSurvey survey;
    private final Matchmaking matchmaking;
    private final HandingOver handingOver;
    private final Requests requests;
    private final Documents documents;

    PageCases(
            ProbeCases probe,
            HumanStep steps,
            OpenSteps open,
            Accounts accounts,
            People people,
            NeedSurvey survey,
            Matchmaking matchmaking,
            HandingOver handingOver,
            Requests requests,
            Documents documents) {
        this.probe = probe;
        this.steps = steps;
        this.open = open;
        this.accounts = accounts;
        this.people = people;
        this.survey = survey;
        this.matchmaking = matchmaking;
        this.handingOver = handingOver;
        this.requests = requests;
        this.documents = documents;
    }

    /** What stands for each word in braces of {@link Visits}. */
    Map<String, String> made() {
        var made = new HashMap<String, String>();
        var village = official(VILLAGE);
        made.put("task", task(started(village)));
        made.put("done", done(started(village), village));
        made.put("case", started(village));
        made.put(
                "reported",
                survey.report(NeedForms.form(NeedForms.herbs()), village).caseNo());
        made.put("need", matchmaking.need());
        made.put("project", matchmaking.proposed("S-000001", ProposalForms.herbs()));
        made.put("decision", task(heard()));
        made.put("handover", handover());
        asked();
        made.put("paper", paper("会议记录.pdf", Paper.pdf(), village));
        made.put("table", paper("预算表.xlsx", PackageOf.table(), village));
        return made;
    }

    Official official(String login) {
        return accounts.official(login).orElseThrow();
    }

    String started(Official by) {
        return probe.start("谷汝村藏白菊种植", new Region("513228100210"), by);
    }

    /** The one step of the case that waits. */
    String task(String caseNo) {
        return open.of(caseNo).stream().findFirst().orElseThrow().taskId();
    }

    private String done(String caseNo, Official by) {
        var task = task(caseNo);
        steps.complete(task, StepForm.approve(Map.of("amount", "640000.00")), by);
        return task;
    }

    /** A case that waits for the chief's decision, reported and heard by others than the demonstration's people. */
    String heard() {
        probe.deploy();
        var caseNo = probe.reported(people.at(VILLAGE), List.of());
        probe.complete(caseNo, "approve", "", people.at("line.handler@513228"));
        probe.complete(caseNo, "approve", "", people.at("education.handler@513228"));
        return caseNo;
    }

    /** Somebody's password, for a second administrator to confirm. */
    private void asked() {
        var forgetful = people.at("line.handler@513228");
        requests.ask(RequestKind.RESET, List.of(forgetful.login()), "本人忘记密码，已当面核实", official("security"));
    }

    private String paper(String name, byte[] content, Official by) {
        return documents.store(name, content, by).id().toString();
    }

    private String handover() {
        var leaver = people.at("agriculture.reviewer@513228");
        var receiver = people.at("agriculture.handler@513228");
        var wanted = new HandingOver.Wanted(leaver.login(), receiver.login(), List.of(), "工作调动");
        return String.valueOf(handingOver.open(wanted, official(CHIEF)).id());
    }
}
