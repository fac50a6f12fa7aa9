package org.xiangbang.engine.moves;

import org.xiangbang.cases.CaseFiles;
import org.xiangbang.engine.model.ProcessBean;

/** Stops the process of a case from a model that runs beside it. */
@ProcessBean("stops")
public class Stops {
    private final SidePaths sidePaths;

    Stops(SidePaths sidePaths) {
        this.sidePaths = sidePaths;
    }

    /**
     * Sends the message that the case's process catches by an interrupting event sub-process. If that process is over there is
     * nothing left to stop, and nothing happens.
     */
    public void send(String key, String message) {
        sidePaths.deliver(CaseFiles.caseNo(key), message);
    }
}
