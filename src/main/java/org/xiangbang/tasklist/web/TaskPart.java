package org.xiangbang.tasklist.web;

import java.util.Locale;
import org.springframework.ui.Model;
import org.xiangbang.engine.TaskView;
import org.xiangbang.shared.Official;

/** A part of the page of an open step: puts what its piece of the template needs into the model. */
interface TaskPart {

    void add(TaskView view, Official by, Model model, Locale locale);
}
