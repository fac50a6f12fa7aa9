package org.xiangbang.tasklist.task;

import java.util.Comparator;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.xiangbang.engine.task.TaskView;
import org.xiangbang.shared.Official;

/** The list of other acts (更多操作) that can be done with the step. Each act has a template of its own. */
@Component
class ActsPart implements TaskPart {
    private final ObjectProvider<TaskAct> acts;

    ActsPart(ObjectProvider<TaskAct> acts) {
        this.acts = acts;
    }

    /** An act as the page offers it. */
    record Offer(String name, String template) {}

    @Override
    public void add(TaskView view, Official by, Model model, Locale locale) {
        model.addAttribute(
                "acts",
                acts.stream()
                        .sorted(Comparator.comparingInt(TaskAct::order))
                        .flatMap(act -> act.fragment(view, by, model, locale).stream()
                                .map(template -> new Offer(act.name(), template)))
                        .toList());
    }
}
