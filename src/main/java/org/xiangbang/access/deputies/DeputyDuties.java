package org.xiangbang.access.deputies;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.xiangbang.access.Account;
import org.xiangbang.access.DeskWorkload;
import org.xiangbang.access.Desks;
import org.xiangbang.access.duties.Duties;
import org.xiangbang.shared.Rule;
import org.xiangbang.shared.Verdict;
import org.xiangbang.shared.Worded;

/**
 * Checks whether a deputy would have to break the separation of duties at once: whether in a case that now waits at the
 * principal's desks the deputy has done something that forbids the step that waits.
 */
@Component
class DeputyDuties {
    static final Rule NOT_WHAT_THEY_DID_BEFORE = new Rule("deputies.duties", "rules 2.3(1)");

    private static final int NAMED = 5;

    private final Duties duties;
    private final Desks desks;
    private final Deputyships stored;
    private final ObjectProvider<DeskWorkload> work;

    DeputyDuties(Duties duties, Desks desks, Deputyships stored, ObjectProvider<DeskWorkload> work) {
        this.duties = duties;
        this.desks = desks;
        this.stored = stored;
        this.work = work;
    }

    /** @param processes the processes to which the deputyship is limited; empty means all */
    Verdict check(Account principal, Account deputy, List<String> processes) {
        var done = duties.doneBy(deputy.person());
        if (done.isEmpty()) return new Verdict.Allowed();
        var held = desks.of(principal.login());
        var covered = stored.withParts(processes);
        var broken = work.stream()
                .flatMap(w -> w.in(done.keySet(), held).stream())
                .filter(step -> covered.isEmpty() || covered.contains(step.process()))
                .filter(step -> Duties.conflict(done.get(step.caseNo()), step.duty()))
                .map(step -> step.caseNo() + " " + step.title())
                .distinct()
                .toList();
        return Verdict.of(
                broken.isEmpty(),
                NOT_WHAT_THEY_DID_BEFORE,
                deputy.name(),
                broken.size(),
                new Worded.Names(broken.stream().limit(NAMED).toList()));
    }
}
