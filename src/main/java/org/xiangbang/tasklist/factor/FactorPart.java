package org.xiangbang.tasklist.factor;

import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.xiangbang.access.factors.FactorQuestion;
import org.xiangbang.engine.task.TaskView;
import org.xiangbang.shared.Official;
import org.xiangbang.tasklist.task.TaskPart;

/** Asks for the second factor beside the button of a step with which money leaves. */
@Component
class FactorPart implements TaskPart {
    private final FactorQuestion question;

    FactorPart(FactorQuestion question) {
        this.question = question;
    }

    @Override
    public void add(TaskView view, Official by, Model model, Locale locale) {
        if (view.definition().releasesMoney()) model.addAttribute("secondFactor", question.ask(by));
    }
}
