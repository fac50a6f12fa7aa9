package org.xiangbang.engine;

import java.util.List;
import org.springframework.stereotype.Component;
import org.xiangbang.shared.Desk;

/** The engine's own word on what is open, for comparing and rebuilding what others keep of it. */
@Component
public class OpenSteps {
    private final OpenTasks open;

    OpenSteps(OpenTasks open) {
        this.open = open;
    }

    /** An open step: where it waits, who took it (null if nobody), until when. */
    public record OpenStep(
            String taskId,
            String caseNo,
            String process,
            String step,
            Desk desk,
            String assignee,
            java.time.Instant dueAt) {}

    public List<OpenStep> all() {
        return open.all().stream()
                .map(t ->
                        new OpenStep(t.taskId(), t.caseNo(), t.process(), t.step(), t.desk(), t.assignee(), t.dueAt()))
                .toList();
    }
}
