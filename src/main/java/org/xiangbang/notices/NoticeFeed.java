package org.xiangbang.notices;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.xiangbang.engine.CaseMoved;
import org.xiangbang.engine.OpinionEnded;
import org.xiangbang.engine.StepEnded;
import org.xiangbang.engine.StepOffered;
import org.xiangbang.engine.StepOpened;
import org.xiangbang.shared.Notice;
import org.xiangbang.shared.OfficialAct;

/** Gathers what an act tells people and other systems: same thread, same transaction. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class NoticeFeed {
    private final Keeping keeping;

    NoticeFeed(Keeping keeping) {
        this.keeping = keeping;
    }

    @EventListener
    void offered(StepOffered step) {
        var body = body("caseNo", step.caseNo());
        body.put("taskId", step.taskId());
        body.put("process", step.process());
        body.put("step", step.step());
        body.put("desk", step.desk().id());
        body.put("dueAt", step.dueAt().toString());
        keeping.batch()
                .add(new Told(
                        NoticeKind.OFFERED + " " + step.taskId(),
                        NoticeKind.of(NoticeKind.OFFERED),
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
    void ended(StepEnded step) {
        keeping.batch().ended(step.taskId());
    }

    @EventListener
    void ended(OpinionEnded opinion) {
        keeping.batch().ended(opinion.id());
    }

    @EventListener
    void told(Notice notice) {
        var kind = NoticeKind.of(notice.kind());
        var body = body("caseNo", notice.caseNo());
        body.put("taskId", notice.taskId());
        var batch = keeping.batch();
        batch.add(new Told(
                batch.key(kind, String.valueOf(notice.caseNo()), String.valueOf(notice.taskId()), notice.facts()),
                kind,
                notice.caseNo(),
                notice.taskId(),
                notice.facts(),
                null,
                null,
                notice.logins(),
                body));
    }

    /** For other systems only; people read it in the trace. */
    @EventListener(condition = "#act.act() == 'complete' && #act.step() != null")
    void completed(OfficialAct act) {
        var body = body("caseNo", act.caseNo());
        body.put("process", act.process());
        body.put("step", act.step());
        body.put("outcome", act.outcome());
        system(NoticeKind.COMPLETED, act.caseNo(), body);
    }

    @EventListener
    void moved(CaseMoved moved) {
        var body = body("caseNo", moved.caseNo());
        body.put("status", moved.status());
        system(NoticeKind.CASE_MOVED, moved.caseNo(), body);
    }

    @EventListener
    void opened(StepOpened opened) {
        keeping.read(opened.taskId(), opened.login());
    }

    private void system(String word, String caseNo, Map<String, Object> body) {
        var kind = NoticeKind.of(word);
        var batch = keeping.batch();
        batch.add(new Told(batch.key(kind, body), kind, caseNo, null, List.of(), null, null, List.of(), body));
    }

    private static Map<String, Object> body(String name, Object value) {
        var body = new LinkedHashMap<String, Object>();
        body.put(name, value);
        return body;
    }
}
