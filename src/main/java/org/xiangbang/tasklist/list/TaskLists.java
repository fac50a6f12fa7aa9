package org.xiangbang.tasklist.list;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.xiangbang.shared.FormRefused;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.VisibleText;

/** The lists of the task page and of the interface; each is read by the same method. */
@Component
public class TaskLists {

    /** The lists: what I can do, what I have claimed, what I have done, what I have started. */
    public enum View {
        TODO,
        MINE,
        DONE,
        STARTED;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Do the rows of the list wait for the reader, the most urgent first? */
        public boolean open() {
            return this == TODO || this == MINE;
        }

        /** @throws FormRefused naming {@code view} for any other word; null or blank is {@code todo} */
        public static View named(String word) {
            if (VisibleText.isEmpty(word)) return TODO;
            for (var view : values()) if (view.word().equals(word)) return view;
            throw new FormRefused("view", "tasklist.filter.view");
        }
    }

    public static final int MAX_SIZE = 100;
    private static final int MAX_GROWN = 1000;

    private final Inbox inbox;
    private final OwnDecisions done;
    private final StartedCases started;
    private final InboxScopes reaches;

    TaskLists(Inbox inbox, OwnDecisions done, StartedCases started, InboxScopes reaches) {
        this.inbox = inbox;
        this.done = done;
        this.started = started;
        this.reaches = reaches;
    }

    /**
     * @param order one that the view offers
     * @param after the cursor of the page before, or null for the first one
     * @param size rows on a page, 1 to 100
     * @throws FormRefused for a text that is no cursor, a cursor of another order, or a size out of bounds
     */
    public TaskSlice read(View view, Official who, TaskFilter filter, ListOrder order, String after, int size) {
        return read(view, who, filter, order, after, size, MAX_SIZE);
    }

    /** Does the same for a list to which its reader has added page after page, and which is read again as a whole: 1 to 1,000 rows. */
    public TaskSlice grown(View view, Official who, TaskFilter filter, ListOrder order, String after, int size) {
        return read(view, who, filter, order, after, size, MAX_GROWN);
    }

    /** Reads a whole list, some rows at a time, as it was at one moment. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public void each(View view, Official who, TaskFilter filter, ListOrder order, Consumer<List<TaskItem>> some) {
        var page = read(view, who, filter, order, null, MAX_GROWN, MAX_GROWN);
        some.accept(page.items());
        while (page.next() != null) {
            page = read(view, who, filter, order, page.next(), MAX_GROWN, MAX_GROWN);
            some.accept(page.items());
        }
    }

    private TaskSlice read(
            View view, Official who, TaskFilter filter, ListOrder order, String after, int size, int most) {
        if (size < 1 || size > most) throw new FormRefused("size", "tasklist.filter.size", most);
        return switch (view) {
            case TODO -> inbox.todo(who, filter, order, after, size);
            case MINE -> inbox.mine(who, filter, order, after, size);
            case DONE -> done.by(who, filter, order, after, size);
            case STARTED -> started.by(who, filter, order, after, size);
        };
    }

    /**
     * A step, and what comes before and after it in a list of open steps.
     *
     * @param before the rows before it, the nearest last, as in the list
     * @param self null when the step is not in the list (any more)
     */
    public record Around(List<TaskItem> before, TaskItem self, List<TaskItem> after) {}

    /** @param size rows on each side; for a step that was never in the list, {@code after} is the beginning of the list */
    public Around around(View view, Official who, TaskFilter filter, ListOrder order, String taskId, int size) {
        var reach = view == View.MINE ? reaches.ofPerson(who) : reaches.of(who);
        var place = inbox.place(taskId, who);
        if (place.isEmpty())
            return new Around(
                    List.of(), null, read(view, who, filter, order, null, size).items());
        var before = new ArrayList<>(inbox.beside(reach, filter, order.reversed(), place.get(), size));
        Collections.reverse(before);
        return new Around(
                before,
                inbox.holds(reach, filter, taskId) ? place.get() : null,
                inbox.beside(reach, filter, order, place.get(), size));
    }

    /** Returns what is most urgent for the person now, to go on with after a step was done. */
    public Optional<TaskItem> mostUrgent(Official who) {
        return inbox.todo(who, TaskFilter.NONE, ListOrder.URGENCY, null, 1).items().stream()
                .findFirst();
    }
}
