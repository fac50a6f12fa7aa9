package org.xiangbang.tasklist.view;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.xiangbang.calendar.Terms;
import org.xiangbang.cases.SharedNumbers;
import org.xiangbang.shared.Official;
import org.xiangbang.tasklist.list.InboxCounts;
import org.xiangbang.tasklist.list.ReadMarks;
import org.xiangbang.tasklist.list.TaskItem;
import org.xiangbang.tasklist.list.TaskLists.View;
import org.xiangbang.tasklist.list.TaskSlice;
import org.xiangbang.web.Sentences;

/** Writes lines and pages of task lists for other systems. */
@Component
public class TaskJsonWriter {
    private final InboxCounts counts;
    private final ReadMarks readMarks;
    private final Terms terms;
    private final Sentences sentences;
    private final SharedNumbers numbers;

    TaskJsonWriter(InboxCounts counts, ReadMarks readMarks, Terms terms, Sentences sentences, SharedNumbers numbers) {
        this.counts = counts;
        this.readMarks = readMarks;
        this.terms = terms;
        this.sentences = sentences;
        this.numbers = numbers;
    }

    public TaskJson.Page page(View view, TaskSlice page, Official reader, Locale locale) {
        var read = readBy(reader, view, page.items());
        var lines = page.items().stream()
                .map(item -> TaskJson.of(item, read.test(item), terms, sentences, locale))
                .toList();
        return new TaskJson.Page(lines, page.next(), TaskJson.Counts.of(counts.totals(reader)));
    }

    /** Says which rows are read. In a list of the past nothing is unread. */
    private Predicate<TaskItem> readBy(Official reader, View view, List<TaskItem> items) {
        if (!view.open()) return item -> true;
        var read = readMarks.of(reader, items);
        return item -> read.contains(item.taskId());
    }

    /** Returns the numbers of papers of the case that stand elsewhere too, for the answer to a step that may have entered one. */
    public List<SharedNumbers.Shared> sharedNumbers(String caseNo, Official reader) {
        return numbers.of(caseNo, reader);
    }

    /** Writes the line of a step that its reader has opened. */
    public TaskJson opened(TaskItem item, Locale locale) {
        return TaskJson.of(item, true, terms, sentences, locale);
    }
}
