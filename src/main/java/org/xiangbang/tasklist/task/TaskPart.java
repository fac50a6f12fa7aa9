package org.xiangbang.tasklist.task;

import java.util.Locale;
import org.springframework.ui.Model;
import org.xiangbang.engine.task.TaskView;
import org.xiangbang.shared.Official;

/** A part of the page of an open step. It adds to the model what its piece of the template needs. */
public interface TaskPart {

    void add(TaskView view, Official by, Model model, Locale locale);
}
