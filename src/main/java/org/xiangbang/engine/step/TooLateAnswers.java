package org.xiangbang.engine.step;

import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.xiangbang.engine.model.ElementNames;
import org.xiangbang.engine.task.CanceledSteps;
import org.xiangbang.engine.task.CompletedSteps;
import org.xiangbang.shared.Desk;
import org.xiangbang.shared.NotFound;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.TooLate;
import org.xiangbang.web.Sentences;

/** Makes the answer to a person whose step has ended in the meantime: another person did it, or it ended without being done. */
@Component
class TooLateAnswers {
    private final CompletedSteps completed;
    private final CanceledSteps canceled;
    private final ObjectProvider<ElementNames> elements;
    private final Sentences sentences;

    TooLateAnswers(
            CompletedSteps completed,
            CanceledSteps canceled,
            ObjectProvider<ElementNames> elements,
            Sentences sentences) {
        this.completed = completed;
        this.canceled = canceled;
        this.elements = elements;
        this.sentences = sentences;
    }

    /** @return {@link NotFound} if there was no such step for a desk of {@code by}, or of a department that they lead */
    RuntimeException gone(String taskId, Official by) {
        return completed
                .find(taskId)
                .filter(step -> concerns(step.decided().desk(), step.process(), by))
                .<RuntimeException>map(step -> new TooLate(
                        step.decided().name(), "act.complete", step.decided().at()))
                .or(() -> canceled(taskId, by))
                .orElseGet(() -> new NotFound(taskId));
    }

    private Optional<RuntimeException> canceled(String taskId, Official by) {
        return canceled.find(taskId)
                .filter(step -> concerns(step.desk(), step.process(), by))
                .map(step ->
                        new TooLate(step.name() == null ? timer(step) : step.name(), "ended." + step.act(), step.at()));
    }

    private static boolean concerns(Desk desk, String process, Official by) {
        return by.seat(desk, process).isPresent() || by.leads(desk);
    }

    /** Returns the timer's own name, or the step's when the timer has none. */
    private String timer(CanceledSteps.Ended step) {
        var element = step.element() == null ? step.step() : step.element();
        var name = elements.getObject().of(step.process(), step.version(), element);
        return sentences.step(step.process(), element, name, LocaleContextHolder.getLocale());
    }
}
