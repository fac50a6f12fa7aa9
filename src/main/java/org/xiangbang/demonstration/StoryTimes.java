package org.xiangbang.demonstration;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.springframework.stereotype.Component;
import org.xiangbang.calendar.OfficialClock;
import org.xiangbang.calendar.WorkingDays;
import org.xiangbang.engine.step.OpenSteps.OpenStep;

/** Says when an act of a story happens: on working days, in office hours, and the same for the same story on the same day. */
@Component
@OnlyInDemonstration
class StoryTimes {
    private static final double LEAST = 0.06;
    private static final double SPREAD = 0.55;
    private static final int OPENS = 8 * 60 + 40;
    private static final int HOURS = 8 * 60;
    private static final int NOON = 12 * 60;
    private static final int BREAK = 110;

    private final WorkingDays workingDays;
    private final OfficialClock clock;

    StoryTimes(WorkingDays workingDays, OfficialClock clock) {
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /** The time of an act on the day {@code on}, counted from today, or on the working day before it; never before {@code from}. */
    Instant on(int on, String what, Instant from) {
        var day = clock.today().plusDays(on);
        while (!workingDays.isWorkingDay(day)) day = day.minusDays(1);
        var there = inOffice(day, what);
        if (!there.isBefore(clock.instant())) there = clock.instant().minusSeconds(1 + (long) (share(what) * 3000));
        return there.isAfter(from) ? there : from.plusSeconds(300 + (long) (share(what) * 4000));
    }

    /** The time at which the step is done, if nothing else is said: within its term. */
    Instant usual(OpenStep step, Story story, Instant from) {
        if (story.pace() == 0) return from;
        var offered = step.offered();
        var term =
                Duration.between(offered.createdAt(), offered.dueAt() == null ? offered.createdAt() : offered.dueAt());
        var what = story.story()
                + offered.step()
                + offered.desk()
                + offered.createdAt().getEpochSecond() / 86_400;
        var part = LEAST + SPREAD * share(what);
        return after(from, term.toSeconds() * part * story.pace(), what);
    }

    Instant after(Instant from, double seconds, String what) {
        var day = OfficialClock.day(from.plusSeconds((long) seconds));
        var there = inOffice(workingDays.onOrAfter(day), what);
        return there.isAfter(from) ? there : from.plusSeconds(300 + (long) (share(what) * 4000));
    }

    private static Instant inOffice(LocalDate day, String what) {
        var minute = OPENS + (int) (share(what + "time") * (HOURS - BREAK));
        if (minute >= NOON) minute += BREAK;
        return day.atTime(LocalTime.MIN.plusMinutes(minute))
                .atZone(OfficialClock.ZONE)
                .toInstant()
                .plusSeconds((long) (share(what + "second") * 60));
    }

    /** A number from 0 to 1 that looks drawn by lot, but is the same for the same text. */
    private static double share(String text) {
        var hash = text.hashCode() * 0x9E3779B97F4A7C15L;
        hash ^= hash >>> 32;
        return (hash * 0xBF58476D1CE4E5B9L >>> 11) * 0x1.0p-53;
    }
}
