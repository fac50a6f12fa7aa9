package org.xiangbang.tasklist.view;

import java.util.List;
import org.xiangbang.tasklist.list.TaskItem;

/**
 * A line of a list as the page writes it.
 *
 * @param href where it leads: the step, or the case where the step is not the reader's
 * @param unread an open step that the reader has not opened yet
 * @param marks what other rooms count of an open step
 * @param principal the name of whom the reader stands in for; null in their own right
 * @param group the word of the severity it stands under; null in lists without groups
 * @param due {@code 还剩 3 天}; null when nothing waits
 * @param stands does its clock stand still because the case is suspended?
 * @param facts business data that the chosen process shows in its list
 */
public record TaskRow(
        TaskItem item,
        String href,
        Words words,
        boolean mine,
        boolean unread,
        List<Mark> marks,
        String principal,
        String group,
        String due,
        boolean stands,
        List<Fact> facts) {

    /** The line in the reader's language: what is asked, in which process, where, of whom, what came of it; each may be null. */
    record Words(String step, String process, String place, String desk, String outcome) {}

    /** @param message says it, with the count as its argument */
    record Mark(String message, long count) {}

    /** One fact with its name. */
    record Fact(String name, String value) {}

    public String state() {
        return item.dueState().word();
    }

    TaskRow leadingTo(String address) {
        return new TaskRow(item, address, words, mine, unread, marks, principal, group, due, stands, facts);
    }

    TaskRow withFacts(List<Fact> shown) {
        return new TaskRow(item, href, words, mine, unread, marks, principal, group, due, stands, shown);
    }
}
