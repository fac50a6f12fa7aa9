package org.xiangbang.tasklist.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.xiangbang.access.DeskNames;
import org.xiangbang.engine.TaskView;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.Principal;
import org.xiangbang.shared.Seat;

/** Says on a step's page, before anything is pressed, in whose name the reader would act. */
@Component
class ActingPart implements TaskPart {
    private final DeskNames names;

    ActingPart(DeskNames names) {
        this.names = names;
    }

    /** @param through names of those between in a chain, empty for a direct deputy */
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
                named(seat.standIn().through()));
    }

    private static String named(List<Principal> through) {
        return through.stream().map(Principal::name).collect(Collectors.joining("、"));
    }
}
