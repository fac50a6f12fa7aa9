package org.xiangbang.notices.web;

import java.util.Locale;
import org.xiangbang.notices.NoticeItem;
import org.xiangbang.notices.NoticeSentences;

/** A notice as the page writes it. */
record NoticeRow(NoticeItem item, String label, String sentence) {

    static NoticeRow of(NoticeItem item, NoticeSentences sentences, Locale locale) {
        return new NoticeRow(item, sentences.label(item.kind(), locale), sentences.sentence(item, locale));
    }

    /** Nothing to open without a step or a case. */
    public boolean opens() {
        return item.taskId() != null || item.caseNo() != null;
    }
}
