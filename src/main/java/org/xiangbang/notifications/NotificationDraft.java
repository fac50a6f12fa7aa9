package org.xiangbang.notifications;

import java.util.List;
import java.util.Map;

/**
 * Something that happened in the act and that somebody is to be told.
 *
 * @param key tells it from everything else; the same thing again has the same
 * @param desk whose people are told, beside {@code logins}; null for none
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
        Map<String, Object> body) {}
