package org.xiangbang.shared;

import java.util.List;

/**
 * Something that people should be told. It is published inside the act's transaction and delivered after it.
 *
 * @param kind message key suffix under {@code notice.}; the sentence takes {@code facts} as its arguments
 * @param logins the people who are told
 * @param caseNo the case that it is about, or null
 * @param taskId the open step that it is about, or null
 */
public record Notification(String kind, List<String> logins, String caseNo, String taskId, List<String> facts) {

    public Notification {
        logins = List.copyOf(logins);
        facts = List.copyOf(facts);
    }
}
