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

/** Enters and corrects the calendar of a year. What was counted by an older calendar is counted again in the same transaction. */
@Service
public class Calendars {
    /** Longer than any act takes. After this time every step that was offered while the year was being entered can be seen. */
    private static final int SECOND_LOOK_SECONDS = 60;

    private final PublishedYears years;
    private final ApplicationEventPublisher events;

    Calendars(PublishedYears years, ApplicationEventPublisher events) {
        this.years = years;
        this.events = events;
    }

    /** Returns everything that is wrong with the notice. If nothing is, it may be published. */
    public List<Violation> violations(YearNotice notice) {
        return NoticeCheck.violations(notice, years.first(), years.last());
    }

    /** Returns the next year to be entered. */
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

    /** Publishes the year again a minute later, for steps that were offered at the moment of publication. */
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
