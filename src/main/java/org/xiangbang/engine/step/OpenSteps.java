package org.xiangbang.engine.step;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.xiangbang.cases.CaseFiles;
import org.xiangbang.engine.clock.RunningClocks;
import org.xiangbang.engine.clock.SlaTerms;
import org.xiangbang.engine.model.Definitions;
import org.xiangbang.engine.task.OpenTask;
import org.xiangbang.engine.task.OpenTasks;
import org.xiangbang.engine.task.StepEvent;
import org.xiangbang.shared.Desk;

/** The engine's own word on what is open, for comparing and rebuilding what others keep of it. */
@Component
public class OpenSteps {
    private final OpenTasks open;
    private final CaseFiles cases;
    private final Definitions definitions;
    private final SlaTerms limits;
    private final RunningClocks clocks;

    OpenSteps(OpenTasks open, CaseFiles cases, Definitions definitions, SlaTerms limits, RunningClocks clocks) {
        this.clocks = clocks;
        this.open = open;
        this.cases = cases;
        this.definitions = definitions;
        this.limits = limits;
    }

    /** An open step: where it waits, who took it (null if nobody), until when. Times are whole milliseconds, as the engine keeps them. */
    public record OpenStep(
            String taskId,
            String caseNo,
            String businessKey,
            String process,
            int version,
            String step,
            String stepName,
            Desk desk,
            String assignee,
            String link,
            Instant createdAt,
            Instant soonAt,
            Instant dueAt) {

        /** As it was when it was offered. */
        public StepEvent.Offered offered() {
            return new StepEvent.Offered(
                    taskId,
                    caseNo,
                    businessKey,
                    process,
                    version,
                    step,
                    stepName,
                    desk,
                    link,
                    createdAt,
                    soonAt,
                    dueAt);
        }
    }

    @Transactional(readOnly = true)
    public List<OpenStep> all() {
        return open.all().stream().map(this::open).toList();
    }

    /** Those of one case, whatever process they belong to. */
    @Transactional(readOnly = true)
    public List<OpenStep> of(String caseNo) {
        return open.of(caseNo).stream().map(this::open).toList();
    }

    /** What of it stands still because its case is suspended, opinions that are asked included. */
    @Transactional(readOnly = true)
    public List<StepEvent.ClockPaused> standing() {
        return clocks.standing(null);
    }

    private OpenStep open(OpenTask task) {
        var step = definitions.step(task.definitionId(), task.step());
        return new OpenStep(
                task.taskId(),
                task.caseNo(),
                task.businessKey(),
                task.process(),
                task.version(),
                task.step(),
                step.name(),
                task.desk(),
                task.assignee(),
                step.link(),
                task.createdAt(),
                task.soonAt() == null ? limits.soon(task.createdAt(), step, cases.find(task.caseNo())) : task.soonAt(),
                task.dueAt());
    }
}
