package org.xiangbang.tasklist.draft;

import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.xiangbang.cases.WriteBatch;
import org.xiangbang.engine.task.StepEvent;
import org.xiangbang.shared.OfficialAct;

/**
 * Deletes a draft in the act that makes it needless. It deletes only the draft of the person who acts, so that no other person's
 * text is lost.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class DraftEnd {
    private final WriteBatch writes;

    DraftEnd(WriteBatch writes) {
        this.writes = writes;
    }

    @EventListener(condition = "#ended.completed()")
    void ended(StepEvent.Ended ended) {
        writes.add("call tasklist.draft_ended(:task::uuid)", Map.of("task", ended.taskId()));
    }

    @EventListener(condition = "#act.act() == 'start' && #act.by() != null")
    void started(OfficialAct act) {
        writes.add(
                "delete from tasklist.draft where login = :login and subject = 'start:' || :process",
                Map.of("login", act.by().login(), "process", act.process()));
    }
}
