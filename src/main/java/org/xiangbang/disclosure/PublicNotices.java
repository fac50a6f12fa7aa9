package org.xiangbang.disclosure;

import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.xiangbang.engine.task.StepEvent;
import org.xiangbang.shared.FormRefused;

/** The rows of public notices. They are written when the engine offers and ends the steps of notices. */
@Repository
public class PublicNotices {
    private static final String MARK = "Notice";

    private final JdbcClient db;

    PublicNotices(JdbcClient db) {
        this.db = db;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void post(StepEvent.Offered offered) {
        if (!offered.step().endsWith(MARK)) return;
        db.sql("""
                insert into disclosure.public_notice (task_id, case_no, process, step, step_name, posted_at, until_at)
                values (?, ?, ?, ?, ?, ?, ?)
                """)
                .params(
                        offered.taskId(),
                        offered.caseNo(),
                        offered.process(),
                        offered.step(),
                        offered.stepName(),
                        offered.createdAt(),
                        offered.dueAt())
                .update();
    }

    /** Closes a notice. If a person ends it there was an objection; otherwise its time was over. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void close(StepEvent.Ended ended) {
        if (!ended.step().endsWith(MARK)) return;
        db.sql("update disclosure.public_notice set closed_at = ?, objected = ? where task_id = ?")
                .params(ended.at(), ended.completed(), ended.taskId())
                .update();
    }

    /**
     * Returns the notices, the newest first.
     *
     * @param text part of a case's number or title, empty for all
     * @param after {@code taskId} of the last notice that was seen, or empty
     * @throws FormRefused naming {@code after} if there is no such notice
     */
    @Transactional(readOnly = true)
    public List<PublicNotice> list(String text, String after, int size) {
        if (!after.isEmpty() && !posted(after)) throw new FormRefused("after", "field.cursor");
        return db.sql("""
                select n.task_id, n.case_no, c.title, c.region, n.process, n.step, n.step_name, n.posted_at,
                       n.until_at as until, n.closed_at, n.objected
                  from disclosure.public_notice n
                  join cases.public_case c on c.case_no = n.case_no
                 where (:text = '' or position(:text in c.case_no || ' ' || c.title) > 0)
                   and (:after = '' or (n.posted_at, n.task_id) <
                        (select l.posted_at, l.task_id from disclosure.public_notice l where l.task_id = :after))
                 order by n.posted_at desc, n.task_id desc
                 limit :size
                """)
                .param("text", text)
                .param("after", after)
                .param("size", size)
                .query(PublicNotice.class)
                .list();
    }

    private boolean posted(String taskId) {
        return db.sql("select exists (select 1 from disclosure.public_notice where task_id = ?)")
                .param(taskId)
                .query(Boolean.class)
                .single();
    }
}
