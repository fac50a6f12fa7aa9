package org.xiangbang.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A term")
class TermsTest {
    private static final WorkingDays DAYS = new WorkingDays(SpecialDays.announced());
    private final Terms terms = new Terms(DAYS);

    @Test
    void inWorkingDaysLeavesOutTheSpringFestival() {
        var due = terms.due(beijing("2026-02-13T10:00:00"), Term.parse("5wd"));

        assertThat(due.at()).isEqualTo(beijing("2026-02-27T23:59:59"));
        assertThat(due.provisional()).isFalse();
    }

    @Test
    void inCalendarDaysThatEndsOnAHolidayIsExtended() {
        assertThat(terms.due(beijing("2026-09-21T09:00:00"), Term.parse("10d")).at())
                .isEqualTo(beijing("2026-10-08T23:59:59"));
    }

    @Test
    void turnsYellowAtSeventyPercent() {
        assertThat(terms.due(beijing("2026-11-02T09:00:00"), Term.parse("10wd")).soon())
                .isEqualTo(beijing("2026-11-12T00:00:00"));
        assertThat(terms.due(beijing("2026-11-02T09:00:00"), Term.parse("5wd")).soon())
                .isEqualTo(beijing("2026-11-06T12:00:00"));
        assertThat(terms.due(beijing("2026-11-02T09:00:00"), Term.parse("60d")).soon())
                .isEqualTo(beijing("2026-12-15T00:00:00"));
    }

    @Test
    void isYellowBeforeItIsRedOnEveryDayOfThreeYears() {
        for (var day = LocalDate.of(2024, 1, 1); day.getYear() < 2027; day = day.plusDays(1)) {
            var from = day.atTime(8, 0).atZone(OfficialClock.ZONE).toInstant();
            for (var term : new String[] {"1wd", "2wd", "5wd", "20wd", "1d", "7d", "15d", "60d"}) {
                var due = terms.due(from, Term.parse(term));
                assertThat(due.soon()).as("%s %s", day, term).isBetween(from, due.at());
            }
        }
    }

    @Test
    void isTakenInBeijingWhereverTheServerStands() {
        assertThat(terms.due(Instant.parse("2026-11-02T17:00:00Z"), Term.parse("1wd"))
                        .at())
                .isEqualTo(beijing("2026-11-04T23:59:59"));
    }

    @Test
    void showsItsArithmetic() {
        var sum = terms.reckon(LocalDate.of(2026, 2, 13), Term.parse("2wd"));

        assertThat(sum.due()).isEqualTo("2026-02-24");
        assertThat(sum.days()).hasSize(11);
        assertThat(sum.days().get(0))
                .isEqualTo(new Reckoning.Day(LocalDate.of(2026, 2, 14), 1, Reckoning.Kind.MADE_WORKDAY, "春节"));
        assertThat(sum.days())
                .filteredOn(day -> day.number() == 0)
                .hasSize(9)
                .allMatch(day -> day.kind() == Reckoning.Kind.HOLIDAY);
    }

    @Test
    void thatReachesIntoAYearWithoutNoticeSaysSo() {
        assertThat(terms.due(beijing("2026-12-25T09:00:00"), Term.parse("20wd")).provisional())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0d", "5", "5w", "-1d", "5 wd", "99999d", "P5D"})
    void isWrittenAsANumberAndAUnit(String text) {
        assertThatThrownBy(() -> Term.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Instant beijing(String time) {
        return LocalDateTime.parse(time).atZone(OfficialClock.ZONE).toInstant();
    }
}
