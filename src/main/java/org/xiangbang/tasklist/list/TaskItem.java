package org.xiangbang.tasklist.list;

import java.time.Instant;
import org.xiangbang.cases.CaseFile;
import org.xiangbang.engine.assignment.StepOpinions;
import org.xiangbang.engine.model.StepDefinition;
import org.xiangbang.engine.task.TaskView;
import org.xiangbang.shared.Desk;
import org.xiangbang.shared.Money;

/**
 * One line of a task list: what is asked, on which case, of which place and organization, and until when.
 *
 * @param taskId null in the list of started cases when nothing waits any more
 * @param kind {@code step}, or {@code sign} or {@code answer} if the row asks for a signature on a step or for an answer
 *     about it
 * @param outcome the word of the outcome given; null while the step is open
 * @param at when the step was done or the case was started; null while the step is open
 * @param principal the name of the principal for whom a done step was done; null if a person did it in their own right, and
 *     while it is open
 */
public record TaskItem(
        String taskId,
        String kind,
        ItemCase file,
        ItemStep step,
        Desk desk,
        String assignee,
        Instant createdAt,
        Instant dueAt,
        DueState dueState,
        String outcome,
        Instant at,
        String principal) {

    /**
     * The case of a line.
     *
     * @param businessKey the case number, followed by a dot and the tranche or milestone if the step is about one
     * @param title without the case number
     * @param place every name from the province down; may be empty, and then only the code is known
     * @param organization number of the lead organization; empty, like its name, if there is none
     * @param amount null if the case has none
     */
    public record ItemCase(
            String caseNo,
            String businessKey,
            String title,
            String region,
            String place,
            String organization,
            String organizationName,
            Money amount) {}

    /** The step of a line, with its names in the model. @param id null, like the other components, when a started case waits for nobody */
    public record ItemStep(String process, int version, String id, String name, String link) {}

    static final String STEP = "step";

    /** Makes the line of an open step that was already read. */
    public static TaskItem of(TaskView view, Instant now) {
        return open(
                view.taskId(),
                STEP,
                view.businessKey(),
                view.file(),
                view.definition(),
                view.desk(),
                view.assignee(),
                view.createdAt(),
                view.dueAt(),
                DueState.of(view.soonAt(), view.dueAt(), ran(view.standsSince(), now)));
    }

    /** Makes the line of a signature or an answer that a person is asked for. */
    public static TaskItem of(StepOpinions.Asked asked, Instant now) {
        var o = asked.opinion();
        return open(
                o.id(),
                o.signer() ? "sign" : "answer",
                o.caseStep().businessKey(),
                asked.file(),
                asked.step(),
                o.respondent().desk(),
                o.respondent().login(),
                o.openedAt(),
                o.dueAt(),
                DueState.of(o.soonAt(), o.dueAt(), ran(asked.standsSince(), now)));
    }

    /** Returns until when the clock has run. */
    private static Instant ran(Instant standsSince, Instant now) {
        return standsSince == null ? now : standsSince;
    }

    private static TaskItem open(
            String id,
            String kind,
            String businessKey,
            CaseFile file,
            StepDefinition step,
            Desk desk,
            String assignee,
            Instant since,
            Instant dueAt,
            DueState dueState) {
        return new TaskItem(
                id,
                kind,
                listed(businessKey, file),
                new ItemStep(step.process(), step.version(), step.id(), step.name(), step.link()),
                desk,
                assignee,
                since,
                dueAt,
                dueState,
                null,
                null,
                null);
    }

    private static ItemCase listed(String businessKey, CaseFile file) {
        return new ItemCase(
                file.caseNo(),
                businessKey,
                file.title(),
                file.region().code(),
                "",
                file.organization() == null ? "" : file.organization(),
                "",
                file.amount());
    }
}
