package org.xiangbang.tasklist.follow;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xiangbang.calendar.OfficialClock;
import org.xiangbang.calendar.WorkingDays;
import org.xiangbang.cases.CaseFile;
import org.xiangbang.shared.Desk;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.Region;
import org.xiangbang.shared.Rule;
import org.xiangbang.shared.Verdict;
import org.xiangbang.tasklist.list.TaskFilter;
import org.xiangbang.tasklist.list.TaskItem;

/** Checks who may urge an open step, and how often. */
@Repository
class UrgeRules {
    static final Rule OWN_IS_DONE = new Rule("tasklist.urge-own", "ours, decision 0067");
    static final Rule WHO_WAITS_URGES = new Rule("tasklist.urge-who", "ours, decision 0067");
    static final Rule ONCE_A_DAY = new Rule("tasklist.urge-once", "ours, decision 0067");
    static final Rule FEW_A_DAY = new Rule("tasklist.urge-few", "ours, decision 0067");

    /** How often a step may be urged on one working day (ours, decision 0067). */
    static final int MOST = 3;

    private static final String CHIEF = "chief";

    private final JdbcClient db;
    private final Urges urges;
    private final OfficialClock clock;
    private final WorkingDays workingDays;

    UrgeRules(JdbcClient db, Urges urges, OfficialClock clock, WorkingDays workingDays) {
        this.db = db;
        this.urges = urges;
        this.clock = clock;
        this.workingDays = workingDays;
    }

    /**
     * Checks that the case is not at rest, that the step belongs to another desk, that the person waits for it, and that it was
     * not urged too often.
     */
    Verdict may(TaskItem step, CaseFile file, Official by) {
        var moves = InactiveCases.moves(file);
        if (!moves.allowed()) return moves;
        if (by.seat(step.desk(), step.step().process()).isPresent()) return Verdict.of(false, OWN_IS_DONE);
        if (!waits(step, file, by)) return Verdict.of(false, WHO_WAITS_URGES);
        if (urges.on(day(), step.taskId(), by.login()) > 0) return Verdict.of(false, ONCE_A_DAY, day());
        return Verdict.of(urges.on(day(), step.taskId(), null) < MOST, FEW_A_DAY, MOST);
    }

    /** Returns the working day to which urging counts now; at a weekend it is the next working day. */
    LocalDate day() {
        return workingDays.onOrAfter(LocalDate.ofInstant(clock.instant(), clock.getZone()));
    }

    /**
     * Does the person wait for the step? This is true for the one who started the case, the one who did the step before, and a
     * chief of the place.
     */
    private boolean waits(TaskItem step, CaseFile file, Official by) {
        return by.holds(file.applicant())
                || by.desks().stream().anyMatch(desk -> leads(desk, file.region()))
                || started(step.file().caseNo(), by)
                || didBefore(step, by);
    }

    private static boolean leads(Desk desk, Region place) {
        return CHIEF.equals(desk.post()) && desk.region().matches("\\d+") && new Region(desk.region()).contains(place);
    }

    private boolean started(String caseNo, Official by) {
        return db.sql(
                        "select exists (select 1 from tasklist.started where case_no = ? and login = ? and handed_to is null)")
                .params(caseNo, by.login())
                .query(Boolean.class)
                .single();
    }

    /**
     * Did the person do the step before? The engine stores whole milliseconds and the list of done steps does not, so one second
     * is added.
     */
    private boolean didBefore(TaskItem step, Official by) {
        return db.sql("""
                select exists (select 1 from (select login from tasklist.done
                                               where case_no = :caseNo and ended_at < :offered
                                               order by ended_at desc limit 1) before
                                where before.login = :login)
                """)
                .param("caseNo", step.file().caseNo())
                .param("offered", TaskFilter.at(step.createdAt().plusSeconds(1)))
                .param("login", by.login())
                .query(Boolean.class)
                .single();
    }
}
