package org.xiangbang.engine.assignment;

import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.xiangbang.access.Papers;
import org.xiangbang.engine.task.EnteredStep;
import org.xiangbang.shared.Desk;
import org.xiangbang.shared.Notification;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.OfficialAct;
import org.xiangbang.shared.Principal;
import org.xiangbang.shared.Worded;

/** Records what is done with a step apart from deciding it, and tells the people whom it concerns. */
@Component
class AssignmentLog {
    private final ApplicationEventPublisher events;
    private final Papers papers;

    AssignmentLog(ApplicationEventPublisher events, Papers papers) {
        this.events = events;
        this.papers = papers;
    }

    /** @throws org.xiangbang.shared.FormRefused naming each paper that {@code by} cannot give with the opinion */
    void requireUsable(List<String> documents, OpinionRequest o, Official by) {
        papers.requireUsable("documents", documents, o.caseNo(), by);
    }

    /**
     * Records an act of a person who was admitted to the step, at the desk from which they act.
     *
     * @param facts the facts, labeled by {@code act.field.<name>}, in readable form already
     */
    void atStep(String act, EnteredStep entered, Official by, String said, Map<String, Object> facts) {
        var task = entered.task();
        var principal = entered.seat().principal().orElse(null);
        var rules = String.join(",", entered.definition().rules());
        events.publishEvent(new OfficialAct(
                task.caseNo(),
                by,
                entered.seat().desk(),
                act,
                task.process(),
                task.step(),
                null,
                said,
                facts,
                List.of(),
                rules,
                principal));
    }

    /** Records an act about a person's opinion. @param by null, like {@code desk}, when the end of the step caused it */
    void about(OpinionRequest o, String act, Official by, Desk desk, String said, Map<String, Object> facts) {
        publish(o, act, by, desk, null, said, facts, List.of(), null);
    }

    /** Records that a person gave an opinion. @param outcome agree, disagree, or null for an answer */
    void given(
            OpinionRequest o,
            String act,
            String outcome,
            Official by,
            Principal principal,
            String said,
            List<String> documents) {
        publish(
                o,
                act,
                by,
                o.respondent().desk(),
                outcome,
                said,
                Map.of("askedBy", o.asking().askerName()),
                documents,
                principal);
    }

    /** @param taskId the step, or the opinion that is asked for */
    void tell(String kind, String login, String caseNo, String taskId, Object... facts) {
        var said = List.of(facts).stream()
                .map(fact -> fact instanceof Worded worded ? worded.fact() : String.valueOf(fact))
                .toList();
        events.publishEvent(new Notification(kind, List.of(login), caseNo, taskId, said));
    }

    private void publish(
            OpinionRequest o,
            String act,
            Official by,
            Desk desk,
            String outcome,
            String said,
            Map<String, Object> facts,
            List<String> documents,
            Principal principal) {
        events.publishEvent(new OfficialAct(
                o.caseNo(),
                by,
                desk,
                act,
                o.caseStep().process(),
                o.caseStep().step(),
                outcome,
                said,
                facts,
                documents,
                null,
                principal));
    }
}
