package org.xiangbang.demonstration;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.xiangbang.access.administration.Administration;
import org.xiangbang.access.deputies.Deputies;
import org.xiangbang.access.divisions.DivisionRegister;
import org.xiangbang.access.handover.HandingOver;
import org.xiangbang.access.names.NameCorrections;
import org.xiangbang.calendar.OfficialClock;
import org.xiangbang.shared.Official;

/** What happens at desks and to people: deputies, handovers, names put right, a desk that nobody holds. */
@Component
@OnlyInDemonstration
class DeskDeeds {
    private final Deputies deputies;
    private final HandingOver handovers;
    private final NameCorrections names;
    private final Administration administration;
    private final DivisionRegister divisions;
    private final StoryForms forms;
    private final OfficialClock clock;

    DeskDeeds(
            Deputies deputies,
            HandingOver handovers,
            NameCorrections names,
            Administration administration,
            DivisionRegister divisions,
            StoryForms forms,
            OfficialClock clock) {
        this.deputies = deputies;
        this.handovers = handovers;
        this.names = names;
        this.administration = administration;
        this.divisions = divisions;
        this.forms = forms;
        this.clock = clock;
    }

    /** @param whom the login of the person whom it concerns; a made-up person's login is the desk's id */
    void does(Story.Act act, String whom, StoryWords words, Official by) {
        switch (act.does()) {
            case DEPUTY -> deputy(act, whom, words, by);
            case HAND_OVER -> handovers.open(new HandingOver.Wanted(act.what(), whom, List.of(), act.opinion()), by);
            case CORRECT_NAME -> correct(act, whom, by);
            case EMPTY -> administration.end(whom, whom);
            case END_DIVISION -> divisions.end(whom, clock.today().toString(), List.of(act.what()), by);
            default -> throw new IllegalStateException(act.does() + " is no deed at a desk");
        }
    }

    private void deputy(Story.Act act, String whom, StoryWords words, Official by) {
        var until = words.read(Map.of("until", act.until())).get("until").toString();
        deputies.set(
                new Deputies.Wanted(by.login(), whom, List.of(), clock.today(), LocalDate.parse(until), act.opinion()),
                by);
    }

    private void correct(Story.Act act, String whom, Official by) {
        var paper = forms.stored("户籍登记（演示）.pdf", by).get(0);
        names.correct(whom, new NameCorrections.Wanted(act.what(), clock.today().toString(), act.opinion(), paper), by);
    }
}
