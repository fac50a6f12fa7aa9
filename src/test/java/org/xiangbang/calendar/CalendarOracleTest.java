package org.xiangbang.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * The days are typed here from the sentences of the three notices, month and day; weeks come from Zeller's congruence, and a sum
 * is found in a table of how many working days there were before each day. Nothing of it is read from the program.
 */
@DisplayName("Working days, against the notices typed a second time,")
class CalendarOracleTest {
    private static final Map<Integer, String[]> NOTICES = new TreeMap<>(Map.of(
            2024,
            new String[] {
                "1/1 2/10-2/17 4/4-4/6 5/1-5/5 6/10 9/15-9/17 10/1-10/7", "2/4 2/18 4/7 4/28 5/11 9/14 9/29 10/12"
            },
            2025,
            new String[] {"1/1 1/28-2/4 4/4-4/6 5/1-5/5 5/31-6/2 10/1-10/8", "1/26 2/8 4/27 9/28 10/11"},
            2026,
            new String[] {
                "1/1-1/3 2/15-2/23 4/4-4/6 5/1-5/5 6/19-6/21 9/25-9/27 10/1-10/7", "1/4 2/14 2/28 5/9 9/20 10/10"
            }));
    private static final int[] DAYS_OF_MONTHS = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    private static final int FIRST_YEAR = 2024;
    private static final int DAYS = 366 + 365 + 365;
    private static final int LONGEST_SUM = 60;

    /** How many days are worked before the day of that number; the days of three years are numbered through. */
    private static final int[] WORKED_BEFORE = table();

    private final WorkingDays counted = new WorkingDays(SpecialDays.announced());

    @Test
    @DisplayName("agree for every sum from 2024 to 2026 up to sixty days")
    void everySum() {
        var sums = 0;
        for (int start = 0; start < DAYS; start++)
            for (int n = 1; n <= LONGEST_SUM; n++) {
                var end = dayOfSum(start, n);
                if (end < 0) break;
                sums++;
                if (!counted.after(day(start), n).equals(day(end)) || counted.between(day(start), day(end)) != n)
                    assertThat(counted.after(day(start), n))
                            .as("%d working days after %s", n, day(start))
                            .isEqualTo(day(end));
            }
        assertThat(sums).isGreaterThan(60_000);
    }

    @Test
    @DisplayName("agree on every single day, and on how many there are in a year")
    void everyDay() {
        for (int day = 0; day < DAYS; day++)
            assertThat(counted.isWorkingDay(day(day))).as(day(day).toString()).isEqualTo(worked(day));
        assertThat(WORKED_BEFORE[366]).isEqualTo(251);
        assertThat(WORKED_BEFORE[366 + 365] - WORKED_BEFORE[366]).isEqualTo(248);
        assertThat(WORKED_BEFORE[DAYS] - WORKED_BEFORE[366 + 365]).isEqualTo(248);
    }

    private static boolean worked(int day) {
        return WORKED_BEFORE[day + 1] > WORKED_BEFORE[day];
    }

    /** The number of the day on which that many working days have passed after the start; negative beyond the three years. */
    private static int dayOfSum(int start, int n) {
        var wanted = WORKED_BEFORE[start + 1] + n;
        int low = start + 1;
        int high = DAYS;
        if (WORKED_BEFORE[DAYS] < wanted) return -1;
        while (low < high) {
            var middle = (low + high) / 2;
            if (WORKED_BEFORE[middle + 1] >= wanted) high = middle;
            else low = middle + 1;
        }
        return low;
    }

    private static int[] table() {
        var worked = new boolean[DAYS];
        for (int day = 0; day < DAYS; day++) worked[day] = zeller(day) >= 2;
        NOTICES.forEach((year, notice) -> {
            for (var span : notice[0].split(" ")) {
                var ends = span.split("-");
                for (int day = number(year, ends[0]); day <= number(year, ends[ends.length - 1]); day++)
                    worked[day] = false;
            }
            for (var day : notice[1].split(" ")) worked[number(year, day)] = true;
        });
        var before = new int[DAYS + 1];
        for (int day = 0; day < DAYS; day++) before[day + 1] = before[day] + (worked[day] ? 1 : 0);
        return before;
    }

    private static int number(int year, String monthAndDay) {
        var parts = monthAndDay.split("/");
        int number = Integer.parseInt(parts[1]) - 1;
        for (int y = FIRST_YEAR; y < year; y++) number += y % 4 == 0 ? 366 : 365;
        for (int month = 1; month < Integer.parseInt(parts[0]); month++) number += length(year, month);
        return number;
    }

    private static int length(int year, int month) {
        return DAYS_OF_MONTHS[month - 1] + (month == 2 && year % 4 == 0 ? 1 : 0);
    }

    /** Zeller's congruence: 0 is Saturday, 1 Sunday. */
    private static int zeller(int number) {
        int year = FIRST_YEAR;
        int month = 1;
        int day = number + 1;
        while (day > length(year, month)) {
            day -= length(year, month);
            month = month % 12 + 1;
            if (month == 1) year++;
        }
        int m = month < 3 ? month + 12 : month;
        int y = month < 3 ? year - 1 : year;
        return (day + 13 * (m + 1) / 5 + y % 100 + y % 100 / 4 + y / 100 / 4 + 5 * (y / 100)) % 7;
    }

    private static LocalDate day(int number) {
        return LocalDate.of(FIRST_YEAR, 1, 1).plusDays(number);
    }
}
