package org.xiangbang.tasklist.web;

import org.xiangbang.tasklist.TaskItem;

/**
 * A line of a list as the page writes it, every word in the reader's language.
 *
 * @param href where it leads: the step, or the case where the step is not the reader's
 * @param group the heading it stands under; null in lists without groups
 * @param due {@code 还剩 3 天}, or what was decided and when
 */
record TaskRow(
        TaskItem item,
        String href,
        String step,
        String process,
        String place,
        String desk,
        boolean mine,
        Group group,
        String due,
        String outcome) {

    /** How pressing, in the order of the list. */
    enum Group {
        OVERDUE,
        TODAY,
        WEEK,
        LATER;

        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    public String state() {
        return item.dueState().word();
    }
}
