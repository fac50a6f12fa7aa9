package org.xiangbang.engine.clock;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xiangbang.calendar.Term;
import org.xiangbang.calendar.Terms;
import org.xiangbang.cases.CaseFile;

/** Says since when and for how long the clocks of a case stood still because it was suspended (decisions 0070, 0080). */
@Component
public class SuspendedTime {
    private final SuspensionPeriods spans;

    SuspendedTime(SuspensionPeriods spans) {
        this.spans = spans;
    }

    /** Returns since when the step's clock stands still; empty while it runs. */
    public Optional<Instant> since(CaseFile file, boolean whileSuspended) {
        return file.suspended() && !whileSuspended ? spans.open(file.caseNo()) : Optional.empty();
    }

    /** Counts the suspended days of that unit between the two times, by that calendar. A suspension that is not over does not count. */
    int days(String caseNo, Instant from, Instant to, Term.Unit unit, Terms by) {
        return spans.since(caseNo, from).stream()
                .filter(span -> span.beganAt().isBefore(to))
                .mapToInt(span -> by.passed(span.beganAt(), span.endedAt().isBefore(to) ? span.endedAt() : to, unit))
                .sum();
    }
}
