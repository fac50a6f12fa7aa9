package org.xiangbang.tasklist.follow;

import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.xiangbang.engine.task.TaskView;
import org.xiangbang.shared.Official;
import org.xiangbang.tasklist.task.TaskAct;

/** Sends copies (抄送) from the page of a step. */
@Component
class CopyAct implements TaskAct {

    @Override
    public String name() {
        return "copy";
    }

    @Override
    public int order() {
        return 80;
    }

    @Override
    public Optional<String> fragment(TaskView view, Official by, Model model, Locale locale) {
        return Optional.of("tasklist/acts/copy");
    }
}
