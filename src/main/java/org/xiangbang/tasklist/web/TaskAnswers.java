package org.xiangbang.tasklist.web;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.xiangbang.calendar.Terms;
import org.xiangbang.shared.Official;
import org.xiangbang.tasklist.InboxCounts;
import org.xiangbang.tasklist.Seen;
import org.xiangbang.tasklist.TaskItem;
import org.xiangbang.tasklist.TaskLists.View;
import org.xiangbang.tasklist.TaskPage;
import org.xiangbang.web.Sentences;

/** Writes lines and pages of task lists for other systems. */
@Component
class TaskAnswers {
    private final InboxCounts counts;
    private final Seen seen;
    private final Terms terms;
    private final Sentences sentences;

    TaskAnswers(InboxCounts counts, Seen seen, Terms terms, Sentences sentences) {
        this.counts = counts;
        this.seen = seen;
        this.terms = terms;
        this.sentences = sentences;
    }

    TaskAnswer.Page page(View view, TaskPage page, Official reader, Locale locale) {
        var read = readBy(reader, view, page.items());
        var lines = page.items().stream()
                .map(item -> TaskAnswer.of(item, read.test(item), terms, sentences, locale))
                .toList();
        return new TaskAnswer.Page(lines, page.next(), TaskAnswer.Counts.of(counts.totals(reader)));
    }

    /** In a list of what is over nothing is unread. */
    private Predicate<TaskItem> readBy(Official reader, View view, List<TaskItem> items) {
        if (!view.open()) return item -> true;
        var read = seen.of(reader, items);
        return item -> read.contains(item.taskId());
    }

    /** What its reader has before them. */
    TaskAnswer opened(TaskItem item, Locale locale) {
        return TaskAnswer.of(item, true, terms, sentences, locale);
    }
}
