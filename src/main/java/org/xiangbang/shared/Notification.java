package org.xiangbang.shared;

import java.util.List;

/**
 * Something that people should be told; published inside the act's transaction and delivered after it.
 *
 * @param kind message key suffix under {@code notice.}; the sentence takes {@code facts} as its arguments
 * @param logins whom to tell
 * @param caseNo null when it is about no case
 * @param taskId null when it is about no open step
 */
public record Notification(String kind, List<String> logins, String caseNo, String taskId, List<String> facts) {

    public Notification {
        logins = List.copyOf(logins);
        facts = List.copyOf(facts);
    }
}
