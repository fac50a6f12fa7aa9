package org.xiangbang.tasklist.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.xiangbang.calendar.OfficialClock;
import org.xiangbang.engine.HumanStep;
import org.xiangbang.engine.OtherHands;
import org.xiangbang.engine.TaskView;
import org.xiangbang.engine.web.ClockSheet;
import org.xiangbang.shared.Official;
import org.xiangbang.tasklist.TaskItem;
import org.xiangbang.web.Sentences;

/** Opens whatever a row of a list stands for: a step, or a signature or an answer that somebody is asked for. */
@Component
class TaskDetails {
    private static final List<String> ANSWERS = List.of("agree", "disagree");

    private final HumanStep steps;
    private final OtherHands hands;
    private final TaskAnswers answers;
    private final ClockSheet clocks;
    private final OfficialClock clock;
    private final Sentences sentences;

    TaskDetails(
            HumanStep steps,
            OtherHands hands,
            TaskAnswers answers,
            ClockSheet clocks,
            OfficialClock clock,
            Sentences sentences) {
        this.steps = steps;
        this.hands = hands;
        this.answers = answers;
        this.clocks = clocks;
        this.clock = clock;
        this.sentences = sentences;
    }

    /**
     * @throws org.xiangbang.shared.NotFound if it is not the reader's
     * @throws org.xiangbang.shared.TooLate if it is over
     */
    TaskDetail open(String id, Official reader, Locale locale) {
        return hands.asked(id, reader)
                .map(asked -> opinion(asked, locale))
                .orElseGet(() -> step(steps.open(id, reader), reader, locale));
    }

    private TaskDetail step(TaskView view, Official reader, Locale locale) {
        var line = answers.opened(TaskItem.of(view, clock.instant()), locale);
        return TaskDetail.of(view, line, acts(view, reader), clocks.of(view.taskId(), locale), sentences, locale);
    }

    /** Whoever has not taken a step takes it by doing it; one that somebody else has taken is theirs. */
    private static List<TaskDetail.Act> acts(TaskView view, Official reader) {
        var process = view.definition().process();
        if (view.assignee() != null
                && reader.seatOf(view.assignee(), view.desk(), process).isEmpty()) return List.of();
        var acts = new ArrayList<String>();
        acts.add("complete");
        acts.add(view.assignee() == null ? "claim" : "release");
        acts.addAll(List.of("transfer", "delegate", "add-signer"));
        if (!view.definition().returnTo().isEmpty()) acts.add("return-to");
        return acts.stream().map(act -> TaskDetail.Act.on(view.taskId(), act)).toList();
    }

    private TaskDetail opinion(OtherHands.Asked asked, Locale locale) {
        var o = asked.opinion();
        var step = asked.step();
        var choices = ANSWERS.stream()
                .map(word -> new TaskDetail.Choice(word, sentences.text("outcome." + word, locale), List.of()))
                .toList();
        var act = TaskDetail.Act.on(o.id(), o.signer() ? "sign" : "answer");
        return new TaskDetail(
                answers.opened(TaskItem.of(asked, clock.instant()), locale),
                sentences.guidance(step.process(), step.id(), step.guidance(), locale),
                String.join(",", step.rules()),
                o.signer() ? choices : List.of(),
                List.of(),
                List.of(),
                null,
                HandsAnswer.Asked.of(o),
                asked.verdict().allowed() ? List.of(act) : List.of());
    }
}
