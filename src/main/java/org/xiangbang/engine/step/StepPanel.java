package org.xiangbang.engine.step;

import java.util.Locale;
import java.util.Optional;
import org.xiangbang.cases.CasePanel;
import org.xiangbang.engine.task.TaskView;
import org.xiangbang.shared.Official;

/** What a module shows on the page of an open step. It is a bean of the module's {@code web} package. */
public interface StepPanel {

    /** The place on the page: above everything, or beside the decision with the case. */
    enum Place {
        HEAD,
        DOSSIER
    }

    Place place();

    /** The order on the page; smaller numbers come first. */
    int order();

    /** Returns what to show; empty if there is nothing to say about this step. */
    Optional<CasePanel.View> view(TaskView view, Official by, Locale locale);
}
