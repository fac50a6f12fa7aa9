package org.xiangbang.tasklist.task;

import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.xiangbang.access.DeskNames;
import org.xiangbang.engine.task.TaskView;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.Principal;
import org.xiangbang.shared.Seat;
import org.xiangbang.web.Sentences;

/** Says on a step's page, before any button is pressed, in whose name the reader would act. */
@Component
class ActingPart implements TaskPart {
    private final DeskNames names;
    private final Sentences sentences;

    ActingPart(DeskNames names, Sentences sentences) {
        this.names = names;
        this.sentences = sentences;
    }

    /** @param through names of the people between in a chain; empty for a direct deputy */
    record Acting(String principal, String desk, String through) {}

    @Override
    public void add(TaskView view, Official by, Model model, Locale locale) {
        var process = view.definition().process();
        var seat = view.assignee() == null
                ? by.seat(view.desk(), process)
                : by.seatOf(view.assignee(), view.desk(), process);
        model.addAttribute(
                "acting",
                seat.filter(s -> s.standIn() != null)
                        .map(s -> acting(s, locale))
                        .orElse(null));
    }

    private Acting acting(Seat seat, Locale locale) {
        return new Acting(
                seat.standIn().principal().name(),
                names.of(seat.desk(), locale),
                seat.standIn().through().stream()
                        .map(Principal::name)
                        .collect(Collectors.joining(sentences.text("web.join", locale))));
    }
}
