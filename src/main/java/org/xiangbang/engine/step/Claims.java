package org.xiangbang.engine.step;

import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.xiangbang.engine.task.Assignees;
import org.xiangbang.engine.task.EnteredStep;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.OfficialAct;
import org.xiangbang.shared.Rule;
import org.xiangbang.shared.Verdict;

/** Claims an open step for a person, and puts it back. */
@Component
public class Claims {
    static final Rule ONLY_TAKEN_IS_RELEASED = new Rule("engine.release-taken", "ours, decision 0005");

    private final Assignees assignees;
    private final ApplicationEventPublisher acts;

    Claims(Assignees assignees, ApplicationEventPublisher acts) {
        this.assignees = assignees;
        this.acts = acts;
    }

    public void claim(EnteredStep entered, Official by) {
        if (entered.task().assignee() != null) return;
        assignees.assign(entered.task().taskId(), by.login());
        acts.publishEvent(act(entered, by, "claim"));
    }

    void release(EnteredStep entered, Official by) {
        Verdict.of(entered.task().assignee() != null, ONLY_TAKEN_IS_RELEASED).orThrow();
        assignees.assign(entered.task().taskId(), null);
        acts.publishEvent(act(entered, by, "release"));
    }

    private static OfficialAct act(EnteredStep entered, Official by, String act) {
        var task = entered.task();
        return new OfficialAct(
                task.caseNo(),
                by,
                task.desk(),
                act,
                task.process(),
                task.step(),
                null,
                null,
                Map.of(),
                List.of(),
                String.join(",", entered.definition().rules()),
                entered.seat().principal().orElse(null));
    }
}
