package org.xiangbang.tasklist;

import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xiangbang.shared.FormRefused;
import org.xiangbang.shared.Official;

/** The four lists of the task page and the interface, by one question. */
@Component
public class TaskLists {

    /** Which list: what I can do, what I have claimed, what I have done, what I have started. */
    public enum View {
        TODO,
        MINE,
        DONE,
        STARTED;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** @throws FormRefused naming {@code view} for any other word; nothing said is {@code todo} */
        public static View named(String word) {
            if (word == null || word.isBlank()) return TODO;
            for (var view : values()) if (view.word().equals(word)) return view;
            throw new FormRefused("view", "tasklist.filter.view");
        }
    }

    private static final int MAX_SIZE = 100;

    private final Inbox inbox;
    private final OwnDecisions done;
    private final StartedCases started;

    TaskLists(Inbox inbox, OwnDecisions done, StartedCases started) {
        this.inbox = inbox;
        this.done = done;
        this.started = started;
    }

    /**
     * @param after the cursor of the page before, or null for the first one
     * @param size rows on a page, 1 to 100
     * @throws FormRefused for a cursor that is none, or a size out of bounds
     */
    public TaskPage read(View view, Official who, TaskFilter filter, String after, int size) {
        if (size < 1 || size > MAX_SIZE) throw new FormRefused("size", "tasklist.filter.size", MAX_SIZE);
        return switch (view) {
            case TODO -> inbox.todo(who, filter, after, size);
            case MINE -> inbox.mine(who, filter, after, size);
            case DONE -> done.by(who, filter, after, size);
            case STARTED -> started.by(who, filter, after, size);
        };
    }

    /** What is most urgent for the person now, for the way on after a step was done. */
    public Optional<TaskItem> mostUrgent(Official who) {
        return inbox.todo(who, TaskFilter.NONE, null, 1).items().stream().findFirst();
    }
}
