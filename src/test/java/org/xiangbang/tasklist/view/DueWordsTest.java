package org.xiangbang.tasklist.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xiangbang.AppTest;
import org.xiangbang.calendar.OfficialClock;

@AppTest
@DisplayName("How late a task is")
class DueWordsTest {
    @Autowired
    private DueWords words;

    @Test
    @DisplayName("is said in working days of the official calendar, as in the list of overdue steps")
    void workingDays() {
        assertThat(late("2026-09-28", "2026-10-12", Locale.SIMPLIFIED_CHINESE)).endsWith("已超期 6 个工作日");
        assertThat(late("2026-09-28", "2026-10-12", Locale.ENGLISH)).endsWith("6 working days overdue");
        assertThat(late("2026-09-28", "2026-09-29", Locale.ENGLISH)).endsWith("1 working day overdue");
    }

    @Test
    @DisplayName("is less than a working day while no working day has passed, and today on the day itself")
    void noWorkingDayYet() {
        assertThat(late("2026-11-27", "2026-11-28", Locale.SIMPLIFIED_CHINESE)).endsWith("已超期，不足 1 个工作日");
        assertThat(late("2026-11-27", "2026-11-27", Locale.SIMPLIFIED_CHINESE)).endsWith("今天已超期");
    }

    /** The clock of a suspended case stands still, so that the answer does not depend on when the test runs. */
    private String late(String due, String now, Locale locale) {
        var dueAt = LocalDate.parse(due).atTime(18, 0).atZone(OfficialClock.ZONE);
        var stands = LocalDate.parse(now).atTime(19, 0).atZone(OfficialClock.ZONE);
        return words.of(dueAt.toInstant(), stands.toInstant(), locale);
    }
}
