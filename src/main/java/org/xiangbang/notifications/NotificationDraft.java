package org.xiangbang.notifications;

import java.util.List;
import java.util.Map;

/**
 * Something that happened in the act and that people are to be told.
 *
 * @param key the key, which is different for everything else; the same thing again has the same key
 * @param desk the desk whose people are told in addition to {@code logins}, or null
 * @param body what other systems are told
 */
record NotificationDraft(
        String key,
        NotificationKind kind,
        String caseNo,
        String taskId,
        List<String> facts,
        String desk,
        String process,
        List<String> logins,
        Map<String, Object> body) {

    /** Returns false for what only other systems are told. */
    boolean forPeople() {
        return desk != null || !logins.isEmpty();
    }
}
