package org.xiangbang.demonstration;

import org.springframework.stereotype.Component;
import org.xiangbang.access.Accounts;
import org.xiangbang.calendar.OfficialClock;
import org.xiangbang.demonstration.codes.StorySteps;
import org.xiangbang.shared.Desk;
import org.xiangbang.shared.FormRefused;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.RuleBroken;

/** Lets the people of a story act: as the person whose login is the desk's id, unless the story names another. */
@Component
@OnlyInDemonstration
class StoryActs {
    private final StorySteps steps;
    private final StoryOpenings openings;
    private final StoryDeeds deeds;
    private final StoryForms forms;
    private final ToldStories told;
    private final Accounts accounts;
    private final OfficialClock clock;

    StoryActs(
            StorySteps steps,
            StoryOpenings openings,
            StoryDeeds deeds,
            StoryForms forms,
            ToldStories told,
            Accounts accounts,
            OfficialClock clock) {
        this.steps = steps;
        this.openings = openings;
        this.deeds = deeds;
        this.forms = forms;
        this.told = told;
        this.accounts = accounts;
        this.clock = clock;
    }

    void begin(Story.Opening opening, StoryLine line) {
        explained(line, opening.name(), () -> line.opened(opening, openings.begin(opening, words(line))));
    }

    void act(StoryLine.Planned planned, StoryLine line) {
        explained(line, planned.step().step(), () -> {
            line.done(planned);
            var act = planned.act();
            var by = person(act, planned.step().desk(), line);
            if (act.does() == Story.Deed.COMPLETE) complete(planned, line, by);
            else
                deeds.does(
                        act, planned.step().offered().caseNo(), planned.step().taskId(), words(line), by);
        });
    }

    /** Does what waits for no step. */
    void act(Story.Act act, StoryLine line) {
        explained(line, act.does().name(), () -> {
            line.done(act);
            var words = words(line);
            var by = accounts.official(words.login(act.by())).orElseThrow();
            deeds.does(act, act.of() == null ? null : number(act.of(), line), null, words, by);
        });
    }

    void told(StoryLine line) {
        if (!line.openings().isEmpty() || !line.free().isEmpty())
            throw new IllegalStateException(line.story.story() + " leaves something out that has a day of its own");
        told.add(line.story.story(), line.numbers);
    }

    private void complete(StoryLine.Planned planned, StoryLine line, Official by) {
        var view = steps.open(planned.step().taskId(), by);
        var form = forms.of(view, planned.act(), words(line), by);
        steps.complete(view, form, by);
        openings.after(planned.step(), form.outcome());
    }

    private Official person(Story.Act act, Desk desk, StoryLine line) {
        var login = act.by() == null ? desk.department().equals("applicant") ? desk.region() : desk.id() : act.by();
        return accounts.official(words(line).login(login))
                .orElseThrow(() -> new IllegalStateException("nobody is called " + login));
    }

    private StoryWords words(StoryLine line) {
        return new StoryWords(clock.today(), name -> number(name, line));
    }

    private String number(String name, StoryLine line) {
        var own = line.numbers.get(name);
        return own != null
                ? own
                : told.number(name).orElseThrow(() -> new IllegalStateException("no case is called " + name));
    }

    private static void explained(StoryLine line, String at, Runnable act) {
        try {
            act.run();
        } catch (FormRefused | RuleBroken | IllegalStateException refused) {
            throw new IllegalStateException(
                    "%s, %s, %s: %s".formatted(line.story.story(), at, line.now(), refused.getMessage()), refused);
        }
    }
}
