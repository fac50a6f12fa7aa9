package org.xiangbang.projects.lifecycle;

import java.util.Date;
import org.xiangbang.cases.CaseFiles;
import org.xiangbang.engine.model.ProcessBean;

/** When the money retained against defects falls due; called by the timer of the model. */
@ProcessBean("retentionDue")
public class RetentionDue {
    private final Stages stages;

    RetentionDue(Stages stages) {
        this.stages = stages;
    }

    /** The start of the day on which the months of the earliest open retention after acceptance are over. */
    public Date dueAt(String key) {
        return stages.retentionDue(CaseFiles.caseNo(key));
    }
}
