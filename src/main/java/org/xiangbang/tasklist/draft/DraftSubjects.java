package org.xiangbang.tasklist.draft;

import java.util.NoSuchElementException;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xiangbang.engine.model.Definitions;
import org.xiangbang.engine.step.HumanStep;
import org.xiangbang.engine.task.TaskView;
import org.xiangbang.shared.Desk;
import org.xiangbang.shared.NotFound;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.TooLate;

/** Finds what a draft is about: an open step at a desk of its writer, or a case that the writer is about to start. */
@Repository
class DraftSubjects {
    private static final Pattern SUBJECT = Pattern.compile("(task|start):([A-Za-z0-9-]{1,80})");

    private final HumanStep steps;
    private final Definitions definitions;
    private final JdbcClient db;

    DraftSubjects(HumanStep steps, Definitions definitions, JdbcClient db) {
        this.steps = steps;
        this.definitions = definitions;
        this.db = db;
    }

    /** @param desk null, like case and title, for a form that starts a case */
    record Subject(Desk desk, String caseNo, String title, String process, int version, String step, String stepName) {}

    /**
     * @throws NotFound if the subject does not exist or does not belong to this person
     * @throws TooLate if the person did the step themselves; if a colleague did it, the text may still be saved
     */
    Subject of(String subject, Official who) {
        var said = SUBJECT.matcher(subject == null ? "" : subject);
        if (!said.matches()) throw new NotFound(String.valueOf(subject));
        return said.group(1).equals("task") ? step(said.group(2), who) : start(said.group(2));
    }

    private Subject start(String process) {
        try {
            var version = definitions.latest(process);
            return new Subject(null, null, null, process, version, "", definitions.name(process, version));
        } catch (NoSuchElementException unknown) {
            throw new NotFound(process);
        }
    }

    private Subject step(String task, Official who) {
        try {
            return open(steps.open(task, who));
        } catch (TooLate late) {
            return doneByAnother(task, who, late);
        }
    }

    private static Subject open(TaskView view) {
        var step = view.definition();
        return new Subject(
                view.desk(),
                view.file().caseNo(),
                view.file().title(),
                step.process(),
                step.version(),
                step.id(),
                step.name());
    }

    private Subject doneByAnother(String task, Official who, TooLate late) {
        return db.sql("""
                select d.name as desk, i.case_no, i.title, i.process, i.version, i.step, i.step_name
                  from tasklist.done i join tasklist.desk d on d.id = i.desk_id
                 where i.task_id = :task::uuid and i.login <> :login
                """)
                .param("task", task)
                .param("login", who.login())
                .query((row, n) -> new Subject(
                        Desk.parse(row.getString("desk")),
                        row.getString("case_no"),
                        row.getString("title"),
                        row.getString("process"),
                        row.getInt("version"),
                        row.getString("step"),
                        row.getString("step_name")))
                .optional()
                .orElseThrow(() -> late);
    }
}
