package org.xiangbang.engine.countersign;

import org.xiangbang.engine.model.ProcessBean;

/** Ends a countersigning as soon as its outcome is certain. */
@ProcessBean("quorum")
public class Quorum {

    /** @param outcome the countersigned step's own variable, which is empty while its outcome is open */
    public boolean reached(String outcome) {
        return outcome != null && !outcome.isEmpty();
    }
}
