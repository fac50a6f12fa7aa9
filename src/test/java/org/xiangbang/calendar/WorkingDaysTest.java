package org.xiangbang.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Working days")
class WorkingDaysTest {
    private static final Path NOTICES = Path.of("src/main/resources/calendar/special-days.csv");
    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 12, 31);

    private static final WorkingDays DAYS = new WorkingDays(SpecialDays.announced());
    /** All working days of three years, found in the plainest way from the text of the file. */
    private static final TreeSet<LocalDate> RECOUNT = new TreeSet<>();

    @BeforeAll
    static void recount() throws IOException {
        Set<String> rest = new HashSet<>();
        Set<String> work = new HashSet<>();
        for (var line : Files.readAllLines(NOTICES)) {
            if (line.contains(",rest,")) rest.add(line.substring(0, 10));
            if (line.contains(",work,")) work.add(line.substring(0, 10));
        }
        for (var day = FIRST; !day.isAfter(LAST); day = day.plusDays(1)) {
            var weekend = day.getDayOfWeek().getValue() >= 6;
            if (work.contains(day.toString()) || !weekend && !rest.contains(day.toString())) RECOUNT.add(day);
        }
    }

    @Test
    void everySumUpToSixtyDaysAgreesWithAPlainRecount() {
        for (var start = FIRST; start.isBefore(LAST); start = start.plusDays(1)) {
            var counted = 0;
            for (var expected : RECOUNT.tailSet(start, false)) {
                if (++counted > 60) break;
                assertThat(DAYS.after(start, counted))
                        .as("%s + %d", start, counted)
                        .isEqualTo(expected);
                assertThat(DAYS.between(start, expected))
                        .as("%s to %s", start, expected)
                        .isEqualTo(counted);
            }
        }
    }

    @Test
    void aMadeWorkingDayCountsAndAHolidayDoesNot() {
        assertThat(DAYS.isWorkingDay(LocalDate.of(2026, 2, 14))).isTrue();
        assertThat(DAYS.isWorkingDay(LocalDate.of(2026, 2, 16))).isFalse();
        assertThat(DAYS.after(LocalDate.of(2026, 2, 13), 2)).isEqualTo("2026-02-24");
    }

    @Test
    void aLastDayOffMovesToTheNextWorkingDay() {
        assertThat(DAYS.onOrAfter(LocalDate.of(2026, 10, 1))).isEqualTo("2026-10-08");
        assertThat(DAYS.onOrAfter(LocalDate.of(2026, 10, 8))).isEqualTo("2026-10-08");
    }

    @Test
    void aYearWithoutItsNoticeIsProvisional() {
        assertThat(DAYS.isProvisional(LAST)).isFalse();
        assertThat(DAYS.isProvisional(LAST.plusDays(1))).isTrue();
    }

    @Test
    void noDaysAreNotATerm() {
        assertThatThrownBy(() -> DAYS.after(FIRST, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
