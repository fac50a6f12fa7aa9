package org.xiangbang.tasklist.task;

import java.util.Locale;
import java.util.Optional;
import org.springframework.ui.Model;
import org.xiangbang.engine.task.TaskView;
import org.xiangbang.shared.Official;

/** Something that can be done with an open step apart from deciding it. The step's page offers it under 更多操作. */
public interface TaskAct {

    /** The act's word: the message {@code act.<name>} is its label, {@code #act-<name>} is its anchor on the page. */
    String name();

    /** The order on the page; smaller numbers come first. */
    int order();

    /**
     * Returns the template whose fragment {@code act} shows the act, and adds to the model what the fragment needs.
     *
     * @return empty when this person cannot do the act here and now
     */
    Optional<String> fragment(TaskView view, Official by, Model model, Locale locale);
}
