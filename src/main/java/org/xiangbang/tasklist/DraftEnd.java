package org.xiangbang.tasklist;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.xiangbang.engine.StepEnded;
import org.xiangbang.shared.OfficialAct;

/** Takes a draft away in the act that makes it needless: only its own writer's, so that nobody's text is lost by another. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class DraftEnd {
    private final JdbcClient db;

    DraftEnd(JdbcClient db) {
        this.db = db;
    }

    @EventListener(condition = "#ended.completed()")
    void ended(StepEnded ended) {
        db.sql("""
                delete from tasklist.draft d using tasklist.done i
                 where i.task_id = :task::uuid and d.login = i.login and d.subject = 'task:' || :task
                """).param("task", ended.taskId()).update();
    }

    @EventListener(condition = "#act.act() == 'start' && #act.by() != null")
    void started(OfficialAct act) {
        db.sql("delete from tasklist.draft where login = :login and subject = 'start:' || :process")
                .param("login", act.by().login())
                .param("process", act.process())
                .update();
    }
}
