package org.xiangbang.engine.clock;

import java.time.Clock;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.xiangbang.calendar.Terms;

/**
 * Tells a desk once that a step is due soon, and its chief on the next working day that a step is overdue. What was told is
 * stored in the row of the step's clock, so that it survives a restart and two copies of the program never tell it twice.
 */
@Component
class DueWatch {
    private static final int AT_ONCE = 100;

    private final RunningClocks rows;
    private final DueNotifications notifications;
    private final Terms terms;
    private final Clock clock;
    private final TransactionTemplate transaction;

    DueWatch(
            RunningClocks rows,
            DueNotifications notifications,
            Terms terms,
            Clock clock,
            TransactionTemplate transaction) {
        this.rows = rows;
        this.notifications = notifications;
        this.terms = terms;
        this.clock = clock;
        this.transaction = transaction;
    }

    @Scheduled(fixedDelayString = "${xiangbang.due-watch:PT20S}", initialDelayString = "${xiangbang.due-watch:PT20S}")
    void look() {
        Integer told;
        do told = transaction.execute(status -> tellSome());
        while (told != null && told == AT_ONCE);
    }

    private int tellSome() {
        var now = clock.instant();
        var steps = rows.toTell(now, AT_ONCE);
        for (var step : steps) {
            var nextWorkingDay = terms.nextWorkingDay(step.dueAt());
            if (!now.isBefore(nextWorkingDay)) {
                notifications.overdue(step);
                rows.told(step.taskId(), 2, null);
            } else {
                if (step.told() == 0 && now.isBefore(step.dueAt())) notifications.soon(step);
                rows.told(step.taskId(), 1, nextWorkingDay);
            }
        }
        return steps.size();
    }
}
