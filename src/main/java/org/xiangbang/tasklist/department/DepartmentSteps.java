package org.xiangbang.tasklist.department;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xiangbang.shared.Desk;
import org.xiangbang.shared.FormRefused;
import org.xiangbang.shared.NotFound;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.VisibleText;

/** Reads the open steps at all desks of the departments that a chief leads, whoever has claimed them. */
@Repository
class DepartmentSteps {
    /** Stands for nobody, where a person is asked for. */
    public static final String NOBODY = "-";

    /** The most lines, and the most steps of a list. */
    public static final int MOST = 100;

    private static final String THERE = """
              from tasklist.desk g join tasklist.inbox i on i.desk_id = g.id
             where exists (select 1 from unnest(:departments::text[], :regions::text[]) mine (department, region)
                            where mine.department = g.department and mine.region = g.region)
            """;

    private final JdbcClient db;
    private final DepartmentQuestion known;

    DepartmentSteps(JdbcClient db, DepartmentQuestion known) {
        this.db = db;
        this.known = known;
    }

    /**
     * The open steps of one kind that one person has.
     *
     * @param person login; null for those that nobody has claimed
     * @param overdue how many of them are overdue
     */
    public record Line(
            String person, String process, int version, String step, String stepName, long open, long overdue) {}

    /**
     * An open step.
     *
     * @param kind {@code step}, or {@code sign} or {@code answer} for what somebody is asked about one; only a step can be assigned
     * @param assignee login of who has claimed it; null if it waits for anybody at the desk
     */
    public record Step(
            String taskId,
            String kind,
            String caseNo,
            String title,
            String process,
            int version,
            String step,
            String stepName,
            String desk,
            String assignee,
            Instant dueAt,
            int severity) {}

    /** Does the person lead a department? */
    public static boolean leads(Official who) {
        return !led(who).isEmpty();
    }

    /** Returns the chief's desks of a person, one for each department that they lead. */
    static List<Desk> led(Official who) {
        return who.desks().stream()
                .filter(who::leads)
                .filter(d -> d.equals(d.chief()))
                .toList();
    }

    /** Returns the lines, those with the most overdue steps first. @throws NotFound for a person who is not a chief */
    public List<Line> lines(Official by) {
        return asked("""
                select i.assignee as person, i.process, max(i.version) as version, i.step, max(i.step_name) as step_name,
                       count(*) as open, count(*) filter (where i.severity <= 1) as overdue
                """ + THERE + """
                 group by i.assignee, i.process, i.step order by overdue desc, open desc, i.assignee, i.step limit :most
                """, by).query(Line.class).list();
    }

    /**
     * Returns the steps behind a line, the earliest date first.
     *
     * @param person login; {@link #NOBODY} for steps that nobody has claimed; empty for everybody, as {@code step} for every step and
     *     {@code process} for every process
     * @param overdue whether only overdue steps are asked for
     * @throws FormRefused naming each of them that nobody can be asked about here
     */
    public List<Step> steps(String person, String process, String step, boolean overdue, Official by) {
        var found = read(VisibleText.of(person), VisibleText.of(process), VisibleText.of(step), overdue, by);
        if (found.isEmpty()) known.require(VisibleText.of(person), VisibleText.of(process), VisibleText.of(step), by);
        return found;
    }

    private List<Step> read(String person, String process, String step, boolean overdue, Official by) {
        return asked("""
                select i.task_id::text as task_id, i.kind, i.case_no, i.title, i.process, i.version, i.step, i.step_name, g.name as desk,
                       i.assignee, i.due_at, i.severity
                """ + THERE + """
                   and (:person = '' or coalesce(i.assignee, '-') = :person) and (:step = '' or i.step = :step)
                   and (:process = '' or i.process = :process)
                   and (not :overdue or i.severity <= 1)
                 order by i.due_at, i.task_id limit :most
                """, by)
                .param("person", person)
                .param("process", process)
                .param("step", step)
                .param("overdue", overdue)
                .query(Step.class)
                .list();
    }

    /** Finds one of the open steps of the departments that a chief leads. */
    Optional<Step> find(String taskId, Official by) {
        return asked("""
                select i.task_id::text as task_id, i.kind, i.case_no, i.title, i.process, i.version, i.step, i.step_name, g.name as desk,
                       i.assignee, i.due_at, i.severity
                """ + THERE + " and i.task_id::text = :task limit :most", by)
                .param("task", taskId)
                .query(Step.class)
                .optional();
    }

    private JdbcClient.StatementSpec asked(String sql, Official by) {
        if (!leads(by)) throw new NotFound("department");
        var led = led(by);
        return db.sql(sql)
                .param("departments", led.stream().map(Desk::department).toArray(String[]::new))
                .param("regions", led.stream().map(Desk::region).toArray(String[]::new))
                .param("most", MOST);
    }
}
