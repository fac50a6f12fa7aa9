package org.xiangbang.demonstration;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.xiangbang.calendar.OfficialClock;
import org.xiangbang.engine.setup.EngineClock;
import org.xiangbang.shared.FormRefused;
import org.xiangbang.shared.VisibleText;
import org.xiangbang.shared.administration.AdministrativeAct;

/** Moves the official time forward, so that a person can watch deadlines pass and timers fire. */
@Service
@OnlyInDemonstration
class DemonstrationClock {
    private static final Duration LEAST = Duration.ofSeconds(1);
    private static final Duration MOST = Duration.ofDays(400);

    private final OfficialClock clock;
    private final EngineClock engine;
    private final ApplicationEventPublisher events;

    DemonstrationClock(OfficialClock clock, EngineClock engine, ApplicationEventPublisher events) {
        this.events = events;
        this.clock = clock;
        this.engine = engine;
    }

    Instant now() {
        return clock.instant();
    }

    /** Returns how far the shown time is ahead of the true one. */
    Duration ahead() {
        return clock.ahead();
    }

    /**
     * Moves the time. When this method returns, every timer that is due at the new time has fired.
     *
     * @param by ISO 8601 duration in days or smaller units: {@code P10D}, {@code PT2H}
     * @throws FormRefused unless the duration is between one second and 400 days; time never goes back
     */
    synchronized Instant advance(String by) {
        var step = parse(by);
        if (step.compareTo(LEAST) < 0 || step.compareTo(MOST) > 0)
            throw new FormRefused("advance", "demonstration.advance-range", MOST.toDays());
        var before = clock.ahead();
        clock.advance(step);
        events.publishEvent(new AdministrativeAct(
                "clock-moved", "", before.toString(), clock.ahead().toString()));
        engine.moved();
        return now();
    }

    private static Duration parse(String by) {
        if (by == null) throw new FormRefused("advance", "demonstration.advance-form");
        var text = VisibleText.of(by);
        try {
            return Duration.parse(text);
        } catch (DateTimeParseException | ArithmeticException malformed) {
            throw new FormRefused("advance", "demonstration.advance-form");
        }
    }
}
