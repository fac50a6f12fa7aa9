package org.xiangbang.web.system;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.scheduling.config.ScheduledTask;
import org.springframework.scheduling.config.ScheduledTaskHolder;
import org.springframework.scheduling.config.Task;
import org.springframework.scheduling.config.TaskExecutionOutcome;
import org.springframework.stereotype.Component;
import org.xiangbang.web.Sentences;
import org.xiangbang.web.Show;

/** When this copy of the program last did what it does again and again. */
@Component
class TasksPart implements SystemPart {
    private final List<ScheduledTaskHolder> scheduled;
    private final Sentences sentences;
    private final Show show;

    TasksPart(List<ScheduledTaskHolder> scheduled, Sentences sentences, Show show) {
        this.scheduled = scheduled;
        this.sentences = sentences;
        this.show = show;
    }

    @Override
    public int order() {
        return 35;
    }

    @Override
    public String word() {
        return "tasks";
    }

    /** What failed is in the log of the program; here stands that it did. */
    @Override
    public List<SystemLine> lines(Locale locale) {
        var lines = new SystemLines(sentences, locale);
        tasks().sorted(Comparator.comparing(TasksPart::shortName)).forEach(task -> {
            var name = shortName(task);
            var last = task.getLastExecutionOutcome();
            lines.named(
                    name,
                    sentences.textOr("system.task." + name, name, locale),
                    said(last, locale),
                    failed(last),
                    null);
        });
        return lines.all();
    }

    private Stream<Task> tasks() {
        return scheduled.stream()
                .flatMap(holder -> holder.getScheduledTasks().stream())
                .map(ScheduledTask::getTask);
    }

    @Override
    public long alarms() {
        return tasks().filter(task -> failed(task.getLastExecutionOutcome())).count();
    }

    private static boolean failed(TaskExecutionOutcome last) {
        return last.status() == TaskExecutionOutcome.Status.ERROR;
    }

    /** {@code org.xiangbang.engine.clock.DueWatch.look} is {@code DueWatch.look}. */
    private static String shortName(Task task) {
        return task.toString().replaceFirst("^.*\\.(?=[A-Z])", "");
    }

    private String said(TaskExecutionOutcome last, Locale locale) {
        var word = last.status().name().toLowerCase(Locale.ROOT);
        return sentences.text(
                "system.last." + word, locale, last.executionTime() == null ? "" : show.time(last.executionTime()));
    }
}
