package org.xiangbang.engine.forecast;

import java.util.Optional;
import org.xiangbang.engine.model.ProcessBean;

/** A {@link ProcessBean} that can say what one of its methods will answer, as long as the records stay as they are now. */
public interface Foresight {
    /**
     * Answers without any effect.
     *
     * @param method as models call it
     * @return empty for a method whose answer depends on more than the records
     */
    Optional<String> foreseen(String method, String caseNo);
}
