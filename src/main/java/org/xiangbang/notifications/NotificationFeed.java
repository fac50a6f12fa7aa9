package org.xiangbang.notifications;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.xiangbang.cases.CaseEvent;
import org.xiangbang.engine.assignment.OpinionEnded;
import org.xiangbang.engine.task.StepEvent;
import org.xiangbang.shared.Notification;
import org.xiangbang.shared.OfficialAct;

/** Collects what an act tells to people and other systems, in the same thread and the same transaction. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class NotificationFeed {
    private final NotificationWriter notificationWriter;

    public NotificationFeed(NotificationWriter notificationWriter) {
        this.notificationWriter = notificationWriter;
    }

    @EventListener
    void offered(StepEvent.Offered step) {
        var body = body("caseNo", step.caseNo());
        body.put("taskId", step.taskId());
        body.put("process", step.process());
        body.put("step", step.step());
        body.put("desk", step.desk().id());
        body.put("dueAt", step.dueAt().toString());
        notificationWriter
                .batch()
                .add(new NotificationDraft(
                        NotificationKind.OFFERED + " " + step.taskId(),
                        NotificationKind.of(NotificationKind.OFFERED),
                        step.caseNo(),
                        step.taskId(),
                        List.of(
                                step.process(),
                                step.step(),
                                step.stepName(),
                                step.dueAt().toString()),
                        step.desk().id(),
                        step.process(),
                        List.of(),
                        body));
    }

    @EventListener
    void ended(StepEvent.Ended step) {
        notificationWriter.batch().ended(step.taskId());
    }

    @EventListener
    void ended(OpinionEnded opinion) {
        notificationWriter.batch().ended(opinion.id());
    }

    @EventListener
    public void told(Notification notification) {
        var kind = NotificationKind.of(notification.kind());
        var body = body("caseNo", notification.caseNo());
        body.put("taskId", notification.taskId());
        var batch = notificationWriter.batch();
        batch.add(new NotificationDraft(
                batch.key(
                        kind,
                        String.valueOf(notification.caseNo()),
                        String.valueOf(notification.taskId()),
                        notification.facts()),
                kind,
                notification.caseNo(),
                notification.taskId(),
                notification.facts(),
                null,
                null,
                notification.logins(),
                body));
    }

    /** Tells other systems only, because people read it in the trace. */
    @EventListener(condition = "#act.act() == 'complete' && #act.step() != null")
    void completed(OfficialAct act) {
        var body = body("caseNo", act.caseNo());
        body.put("process", act.process());
        body.put("step", act.step());
        body.put("outcome", act.outcome());
        system(NotificationKind.COMPLETED, act.caseNo(), body);
    }

    @EventListener
    void moved(CaseEvent.Moved moved) {
        var body = body("caseNo", moved.caseNo());
        body.put("status", moved.status());
        system(NotificationKind.CASE_MOVED, moved.caseNo(), body);
    }

    @EventListener
    void opened(StepEvent.Viewed opened) {
        notificationWriter.read(opened.taskId(), opened.login());
    }

    private void system(String word, String caseNo, Map<String, Object> body) {
        var kind = NotificationKind.of(word);
        var batch = notificationWriter.batch();
        batch.add(new NotificationDraft(
                batch.key(kind, body), kind, caseNo, null, List.of(), null, null, List.of(), body));
    }

    private static Map<String, Object> body(String name, Object value) {
        var body = new LinkedHashMap<String, Object>();
        body.put(name, value);
        return body;
    }
}
