package org.xiangbang.tasklist.task;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.xiangbang.calendar.OfficialClock;
import org.xiangbang.engine.assignment.StepOpinions;
import org.xiangbang.engine.step.HumanStep;
import org.xiangbang.engine.task.TaskView;
import org.xiangbang.engine.web.DueDatePanel;
import org.xiangbang.shared.Official;
import org.xiangbang.tasklist.facts.DecidedFacts;
import org.xiangbang.tasklist.list.TaskItem;
import org.xiangbang.tasklist.view.TaskJsonWriter;
import org.xiangbang.web.Sentences;

/** Opens the thing behind a row of a list: a step, or a signature or an answer that a person is asked for. */
@Component
class TaskDetails {
    private static final List<String> ANSWERS = List.of("agree", "disagree");

    private final HumanStep steps;
    private final StepOpinions hands;
    private final TaskJsonWriter answers;
    private final DueDatePanel clocks;
    private final DecidedFacts facts;
    private final OfficialClock clock;
    private final Sentences sentences;

    TaskDetails(
            HumanStep steps,
            StepOpinions hands,
            TaskJsonWriter answers,
            DueDatePanel clocks,
            DecidedFacts facts,
            OfficialClock clock,
            Sentences sentences) {
        this.steps = steps;
        this.hands = hands;
        this.answers = answers;
        this.clocks = clocks;
        this.facts = facts;
        this.clock = clock;
        this.sentences = sentences;
    }

    /**
     * @throws org.xiangbang.shared.NotFound if the reader may not open it
     * @throws org.xiangbang.shared.TooLate if it is over
     */
    TaskDetailJson open(String id, Official reader, Locale locale) {
        return hands.asked(id, reader)
                .map(asked -> opinion(asked, reader, locale))
                .orElseGet(() -> step(steps.open(id, reader), reader, locale));
    }

    private TaskDetailJson step(TaskView view, Official reader, Locale locale) {
        var line = answers.opened(TaskItem.of(view, clock.instant()), locale);
        var known = new TaskDetailJson.Known(
                facts.of(view, reader, locale), clocks.of(view.taskId(), locale), acts(view, reader));
        return TaskDetailJson.of(view, line, known, sentences, locale);
    }

    /**
     * Returns the acts that the reader can do. A step that nobody has claimed is claimed by doing it; with a step that another
     * person has claimed the reader can do nothing.
     */
    private static List<TaskDetailJson.Act> acts(TaskView view, Official reader) {
        var process = view.definition().process();
        if (view.assignee() != null
                && reader.seatOf(view.assignee(), view.desk(), process).isEmpty()) return List.of();
        var acts = new ArrayList<String>();
        acts.add("complete");
        acts.add(view.assignee() == null ? "claim" : "release");
        acts.addAll(List.of("transfer", "delegate", "add-signer"));
        if (!view.definition().returnTo().isEmpty()) acts.add("return-to");
        return acts.stream()
                .map(act -> TaskDetailJson.Act.on(view.taskId(), act))
                .toList();
    }

    private TaskDetailJson opinion(StepOpinions.Asked asked, Official reader, Locale locale) {
        var o = asked.opinion();
        var step = asked.step();
        var choices = ANSWERS.stream()
                .map(word ->
                        new TaskDetailJson.Choice(word, sentences.text("outcome." + word, locale), null, List.of()))
                .toList();
        var act = TaskDetailJson.Act.on(o.id(), o.signer() ? "sign" : "answer");
        return new TaskDetailJson(
                answers.opened(TaskItem.of(asked, clock.instant()), locale),
                sentences.guidance(step.process(), step.id(), step.form().guidance(), locale),
                String.join(",", step.rules()),
                o.signer() ? choices : List.of(),
                List.of(),
                List.of(),
                facts.of(o.caseStep().businessKey(), asked.file(), step, reader, locale),
                null,
                AssignmentJson.Asked.of(o),
                asked.verdict().allowed() ? List.of(act) : List.of());
    }
}
