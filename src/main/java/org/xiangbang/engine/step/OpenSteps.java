package org.xiangbang.engine.step;

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

/** What the engine itself says is open, so that copies of this list can be compared and rebuilt. */
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

    /**
     * An open step as it was offered, and the login of the person who claimed it (null if nobody did). Times are whole
     * milliseconds, as the engine stores them.
     */
    public record OpenStep(StepEvent.Offered offered, String assignee) {
        public String taskId() {
            return offered.taskId();
        }

        public String step() {
            return offered.step();
        }

        public Desk desk() {
            return offered.desk();
        }
    }

    @Transactional(readOnly = true)
    public List<OpenStep> all() {
        return open.all().stream().map(this::open).toList();
    }

    /** Returns the open steps of one case, whatever process they belong to. */
    @Transactional(readOnly = true)
    public List<OpenStep> of(String caseNo) {
        return open.of(caseNo).stream().map(this::open).toList();
    }

    /** Returns what stands still because its case is suspended, including opinions that are asked for. */
    @Transactional(readOnly = true)
    public List<StepEvent.ClockPaused> standing() {
        return clocks.standing(null);
    }

    private OpenStep open(OpenTask task) {
        var step = definitions.step(task.definitionId(), task.step());
        var offered = new StepEvent.Offered(
                task.taskId(),
                task.caseNo(),
                task.businessKey(),
                task.process(),
                task.version(),
                task.step(),
                step.name(),
                task.desk(),
                step.link(),
                task.times().createdAt(),
                task.times().soonAt() == null
                        ? limits.soon(task.times().createdAt(), step, cases.find(task.caseNo()))
                        : task.times().soonAt(),
                task.times().dueAt());
        return new OpenStep(offered, task.assignee());
    }
}
