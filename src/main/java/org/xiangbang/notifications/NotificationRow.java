package org.xiangbang.notifications;

import java.util.Locale;

/** A notification as the page writes it. */
record NotificationRow(NotificationItem item, String label, String sentence) {

    static NotificationRow of(NotificationItem item, NotificationSentences sentences, Locale locale) {
        return new NotificationRow(item, sentences.label(item.kind(), locale), sentences.sentence(item, locale));
    }

    /** Nothing to open without a step or a case. */
    public boolean opens() {
        return item.taskId() != null || item.caseNo() != null;
    }
}
