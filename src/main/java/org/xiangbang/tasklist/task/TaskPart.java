package org.xiangbang.tasklist.task;

import java.util.Locale;
import org.springframework.ui.Model;
import org.xiangbang.engine.task.TaskView;
import org.xiangbang.shared.Official;

/** A part of the page of an open step: puts what its piece of the template needs into the model. */
public interface TaskPart {

    void add(TaskView view, Official by, Model model, Locale locale);
}
