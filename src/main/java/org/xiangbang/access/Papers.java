package org.xiangbang.access;

import java.util.Collection;
import java.util.Set;
import org.xiangbang.shared.FormRefused;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.Violation;

/** Papers that acts name. The module of documents implements it, because no module below depends on documents. */
public interface Papers {

    /**
     * Lets these people read a paper that {@code by} has uploaded, beside {@code by}.
     *
     * @return the paper's name
     * @throws org.xiangbang.shared.NotFound if there is no such paper, or none that {@code by} may see
     */
    String show(String id, Collection<String> readers, Official by);

    /**
     * Returns those of the papers that {@code by} cannot name in an act about that case: they are unknown, were uploaded by another
     * person, or belong to another case.
     *
     * @param caseNo null for a case that the act is to open
     */
    Set<String> unusable(Collection<String> ids, String caseNo, Official by);

    /** @throws FormRefused naming {@code field} for each paper that cannot be used, see {@link #unusable} */
    default void requireUsable(String field, Collection<String> ids, String caseNo, Official by) {
        if (ids.isEmpty()) return;
        var wrong = unusable(ids, caseNo, by).stream()
                .map(id -> new Violation(field, "document.unknown", id))
                .toList();
        if (!wrong.isEmpty()) throw new FormRefused(wrong);
    }
}
