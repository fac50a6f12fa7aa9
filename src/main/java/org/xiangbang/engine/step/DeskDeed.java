package org.xiangbang.engine.step;

import java.util.List;
import java.util.Map;
import org.xiangbang.shared.Official;

/**
 * What a person may do about a case beside deciding its step, in a room that no other room imports: it is found by its word. The
 * stories of a demonstration do it through this door.
 */
public interface DeskDeed {
    String word();

    /** Does it in the caller's transaction, and refuses what its page refuses. */
    void does(Asked asked);

    /**
     * Who does it, where, and what is said.
     *
     * @param taskId the open step; null where none is needed
     * @param to logins of the people who are told
     * @param values typed texts by the name of their field
     */
    record Asked(
            String caseNo,
            String taskId,
            List<String> to,
            String text,
            Map<String, List<String>> values,
            Official by) {}
}
