package org.xiangbang.projects.lifecycle;

import java.util.Date;
import org.xiangbang.cases.CaseFiles;
import org.xiangbang.engine.model.ProcessBean;

/** Says when the money retained against defects falls due. The timer of the model calls it. */
@ProcessBean("retentionDue")
public class RetentionDue {
    private final Stages stages;

    RetentionDue(Stages stages) {
        this.stages = stages;
    }

    /** Returns the start of the day on which the earliest open retention falls due, its months after acceptance being over. */
    public Date dueAt(String key) {
        return stages.retentionDue(CaseFiles.caseNo(key));
    }
}
