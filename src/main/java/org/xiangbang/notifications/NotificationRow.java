package org.xiangbang.notifications;

import java.util.Locale;

/** A notification as the page shows it. */
record NotificationRow(NotificationItem item, String label, String sentence) {

    static NotificationRow of(NotificationItem item, NotificationSentences sentences, Locale locale) {
        return new NotificationRow(item, sentences.label(item.kind(), locale), sentences.sentence(item, locale));
    }

    /** Does it lead anywhere? If not there is nothing to open. */
    public boolean opens() {
        return item.page() != null;
    }
}
