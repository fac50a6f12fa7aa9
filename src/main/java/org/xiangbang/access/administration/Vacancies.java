package org.xiangbang.access.administration;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.xiangbang.access.DeskWorkload;
import org.xiangbang.access.Desks;

/**
 * Vacant desks (空岗) at which cases wait, as an alarm for the administrator. A deputy is no holder of a desk, and while a desk is
 * vacant no step is passed without a decision (lifecycle, "Who acts").
 */
@Service
class Vacancies {
    private static final int EACH = 50;
    private static final int SHOWN = 200;

    private final Desks desks;
    private final ObjectProvider<DeskWorkload> work;
    private final Clock clock;

    Vacancies(Desks desks, ObjectProvider<DeskWorkload> work, Clock clock) {
        this.desks = desks;
        this.work = work;
        this.clock = clock;
    }

    /** @param overdue whether it is overdue already */
    record Waiting(DeskWorkload.Step step, boolean overdue) {}

    /** Returns what waits at vacant desks, ordered by due date; at most 200 steps, and at most 50 for each desk. */
    List<Waiting> waiting() {
        var now = clock.instant();
        var vacant = desks.allVacant();
        if (vacant.isEmpty()) return List.of();
        return work.stream()
                .flatMap(w -> w.at(vacant, EACH, SHOWN).stream())
                .sorted(Comparator.comparing(DeskWorkload.Step::dueAt).thenComparing(DeskWorkload.Step::caseNo))
                .limit(SHOWN)
                .map(step -> new Waiting(step, overdue(step, now)))
                .toList();
    }

    private static boolean overdue(DeskWorkload.Step step, Instant now) {
        var runs = step.standsSince() == null ? now : step.standsSince();
        return !runs.isBefore(step.dueAt());
    }

    /** Counts the vacant desks at which something waits. */
    long count() {
        var vacant = desks.allVacant();
        return vacant.isEmpty()
                ? 0
                : work.stream().mapToLong(w -> w.busy(vacant)).sum();
    }
}
