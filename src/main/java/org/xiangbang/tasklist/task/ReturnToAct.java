package org.xiangbang.tasklist.task;

import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.xiangbang.engine.moves.ReturnTo;
import org.xiangbang.engine.task.TaskView;
import org.xiangbang.shared.Official;

/** The return (退回). It is offered if the model allows it and the case has done a step to which it can return. */
@Component
class ReturnToAct implements TaskAct {
    static final String NAME = "return-to";

    private final ReturnTo returns;

    ReturnToAct(ReturnTo returns) {
        this.returns = returns;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public Optional<String> fragment(TaskView view, Official by, Model model, Locale locale) {
        var step = view.definition();
        var taken = view.assignee() != null
                && by.seatOf(view.assignee(), view.desk(), step.process()).isEmpty();
        if (taken || step.returnTo().isEmpty()) return Optional.empty();
        var targets = returns.targets(view.taskId(), by);
        model.addAttribute("returnTargets", targets);
        return targets.isEmpty() ? Optional.empty() : Optional.of("tasklist/acts/return-to");
    }
}
