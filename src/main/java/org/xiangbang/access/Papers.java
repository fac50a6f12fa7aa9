package org.xiangbang.access;

import java.util.Collection;
import org.xiangbang.shared.Official;

/** Papers by which the administrator acts. The module of documents implements it, because {@code access} does not depend on documents. */
public interface Papers {

    /**
     * Lets these people read a paper that {@code by} has uploaded, beside {@code by}.
     *
     * @return the paper's name
     * @throws org.xiangbang.shared.NotFound if there is no such paper, or none that {@code by} may see
     */
    String show(String id, Collection<String> readers, Official by);
}
