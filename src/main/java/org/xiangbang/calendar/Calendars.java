package org.xiangbang.calendar;

import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.xiangbang.shared.FormRefused;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.Violation;

/** Enters and corrects the calendar of a year; what was counted by an older one follows in the same transaction. */
@Service
public class Calendars {
    /** Longer than any act: after that every step that was offered while the year was being entered can be seen. */
    private static final int SECOND_LOOK_SECONDS = 60;

    private final PublishedYears years;
    private final ApplicationEventPublisher events;

    Calendars(PublishedYears years, ApplicationEventPublisher events) {
        this.years = years;
        this.events = events;
    }

    /** Everything that is wrong with the notice; none means that it may be published. */
    public List<Violation> violations(YearNotice notice) {
        return NoticeCheck.violations(notice, years.first(), years.last());
    }

    /** The next year to be entered. */
    public int next() {
        return years.last() + 1;
    }

    /**
     * Publishes the year, or its correction.
     *
     * @throws FormRefused with everything that is wrong with it
     */
    @Transactional
    public void publish(YearNotice notice, Official by) {
        years.lock();
        var wrong = violations(notice);
        if (!wrong.isEmpty()) throw new FormRefused(wrong);
        years.put(notice, by);
        forgetAfterwards();
        events.publishEvent(new CalendarPublished(notice.year(), notice.document(), terms(), by));
    }

    /** Steps that were offered at the very moment of publication follow a minute later. */
    @Scheduled(fixedDelay = 30_000, initialDelay = 30_000)
    @Transactional
    public void lookAgain() {
        for (var year : years.toFollow(SECOND_LOOK_SECONDS)) {
            events.publishEvent(new CalendarPublished(year.year(), year.document(), terms(), null));
            years.followed(year.id());
        }
    }

    private Terms terms() {
        var announced = new WorkingDays.Announced(new ArrayList<>(years.days()), years.last());
        return new Terms(new WorkingDays(() -> announced));
    }

    private void forgetAfterwards() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                years.forget();
            }
        });
    }
}
