package org.xiangbang.engine.step;

import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.xiangbang.engine.model.ElementNames;
import org.xiangbang.engine.task.CanceledSteps;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.TooLate;
import org.xiangbang.web.Sentences;

/** What somebody is told who comes to a step that has ended without being done. */
@Component
class TooLateAnswers {
    private final CanceledSteps ended;
    private final ObjectProvider<ElementNames> elements;
    private final Sentences sentences;

    TooLateAnswers(CanceledSteps ended, ObjectProvider<ElementNames> elements, Sentences sentences) {
        this.ended = ended;
        this.elements = elements;
        this.sentences = sentences;
    }

    /** Empty if there was no such step for a desk of {@code by}. */
    Optional<RuntimeException> answer(String taskId, Official by) {
        return ended.find(taskId)
                .filter(e -> by.seat(e.desk(), e.process()).isPresent())
                .map(e -> e.name() == null
                        ? new TooLate(timer(e), "ended." + e.act(), e.at())
                        : new TooLate(e.name(), "ended." + e.act(), e.at()));
    }

    /** The timer's own name, or the step's when it has none. */
    private String timer(CanceledSteps.Ended step) {
        var element = step.element() == null ? step.step() : step.element();
        var name = elements.getObject().of(step.process(), step.version(), element);
        return sentences.step(step.process(), element, name, LocaleContextHolder.getLocale());
    }
}
