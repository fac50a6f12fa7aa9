package org.xiangbang.tasklist.view;

import java.util.List;
import org.xiangbang.tasklist.list.TaskItem;

/**
 * A line of a list as the page shows it.
 *
 * @param href the address to which it leads: the step, or the case if the reader cannot open the step
 * @param unread whether it is an open step that the reader has not opened yet
 * @param marks what other packages count for an open step
 * @param principal the name of the principal for whom the reader acts; null in their own right
 * @param group the word of the severity whose heading it is under; null in lists without groups
 * @param due {@code 还剩 3 天}; null when nothing waits
 * @param stands whether its clock stands still because the case is suspended
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

    /**
     * The line in the reader's language: what is asked, in which process, at which place, of which desk, and with what result.
     * Each may be null.
     */
    public record Words(String step, String process, String place, String desk, String outcome) {}

    /** @param message the key of the message, whose argument is the count */
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
