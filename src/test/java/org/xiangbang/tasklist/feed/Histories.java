package org.xiangbang.tasklist.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.xiangbang.engine.assignment.RandomCases;
import org.xiangbang.engine.step.HumanStep;
import org.xiangbang.shared.Desk;
import org.xiangbang.shared.NotFound;
import org.xiangbang.shared.RuleBroken;
import org.xiangbang.shared.TooLate;
import org.xiangbang.tasklist.list.InboxCounts;

/** Lets an office do random acts on random cases, and checks after every act that all is still right. */
@Component
public class Histories {
    private static final int HISTORIES_OF_A_MODEL = 40;
    private static final int LONGEST = 10;
    private static final List<HistoryAct> ACTS = List.of(HistoryAct.values());

    private final RandomCases cases;
    private final HumanStep steps;
    private final InboxCounts counts;
    private final HistoryActs acts;

    Histories(RandomCases cases, HumanStep steps, InboxCounts counts, HistoryActs acts) {
        this.cases = cases;
        this.steps = steps;
        this.counts = counts;
        this.acts = acts;
    }

    /** @return how often each act took effect */
    public Map<HistoryAct, Integer> live(HistoryOffice office, int histories) {
        var done = new EnumMap<HistoryAct, Integer>(HistoryAct.class);
        String process = null;
        for (int i = 0; i < histories; i++) {
            if (i % HISTORIES_OF_A_MODEL == 0) process = cases.deploy(office.seed(), office.desks());
            history(process, office, done);
        }
        return done;
    }

    private void history(String process, HistoryOffice office, Map<HistoryAct, Integer> done) {
        var caseNo = cases.start(process, office.anybody());
        var trail = new ArrayList<String>();
        for (int i = 0; i < LONGEST && cases.running(caseNo); i++) {
            var open = cases.open(caseNo);
            assertThat(open)
                    .as("somebody has to act after %s in %s", trail, process)
                    .isNotEmpty();
            if (office.once(2)) open.forEach(task -> steps.open(task.taskId(), office.actor(task)));
            var act = office.once(2) ? HistoryAct.COMPLETE : office.anyOf(ACTS);
            var task = office.anyOf(open);
            try {
                acts.attempt(act, task, office);
                done.merge(act, 1, Integer::sum);
                trail.add(act + " at " + task.step());
            } catch (TooLate | RuleBroken | NotFound refused) {
                assertThat(cases.open(caseNo))
                        .as("%s was refused and changes nothing", act)
                        .isEqualTo(open);
            }
            assertCounted(process, office);
        }
        if (office.once(20)) return;
        cases.stop(caseNo);
        assertThat(cases.open(caseNo)).isEmpty();
    }

    private void assertCounted(String process, HistoryOffice office) {
        var open = cases.openAt(office.desks());
        for (var one : List.of(office.anybody(), office.anybody())) {
            var taken =
                    open.stream().filter(t -> one.login().equals(t.assignee())).count();
            var free = open.stream()
                    .filter(t -> t.assignee() == null && one.holds(Desk.parse(t.desk())))
                    .count();
            var mine = taken + cases.askedOf(one.login());
            var totals = counts.totals(one);
            assertThat(List.of(totals.todo(), totals.mine())).as(process).isEqualTo(List.of(free + mine, mine));
        }
    }
}
