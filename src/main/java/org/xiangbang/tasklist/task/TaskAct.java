package org.xiangbang.tasklist.task;

import java.util.Locale;
import java.util.Optional;
import org.springframework.ui.Model;
import org.xiangbang.engine.task.TaskView;
import org.xiangbang.shared.Official;

/** Something that can be done with an open step beside deciding it, offered under 更多操作 on its page. */
public interface TaskAct {

    /** The act's word: {@code act.<name>} is its label, {@code #act-<name>} its place on the page. */
    String name();

    /** Smaller stands first. */
    int order();

    /**
     * The template whose fragment {@code act} draws it; what the fragment needs goes into the model.
     *
     * @return empty when the act cannot be done here and now by this person
     */
    Optional<String> fragment(TaskView view, Official by, Model model, Locale locale);
}
