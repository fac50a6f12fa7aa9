package org.xiangbang.needs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xiangbang.needs.NeedForms.herbs;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xiangbang.AppTest;
import org.xiangbang.HeardNotifications;
import org.xiangbang.calendar.Calendars;
import org.xiangbang.calendar.HolidayRow;
import org.xiangbang.calendar.NoticeText;
import org.xiangbang.calendar.OfficialClock;
import org.xiangbang.calendar.PublishedCalendars;
import org.xiangbang.calendar.PublishedYears;
import org.xiangbang.calendar.Term;
import org.xiangbang.calendar.Terms;
import org.xiangbang.calendar.YearNotice;
import org.xiangbang.engine.clock.AgedSteps;
import org.xiangbang.engine.web.DueDatePanel;
import org.xiangbang.evidence.Traces;
import org.xiangbang.tasklist.feed.InboxConsistencyCheck;

/** Days of 2027 in this test are made up: its notice is not part of the data set. */
@AppTest
@DisplayName("The clock of a need's steps")
class SurveyClockTest extends SurveyCases {
    private static final String MADE_UP = """
            元旦：1月1日至3日放假，共3天。
            春节：2月5日至11日放假调休，共7天。2月14日（周日）上班。
            清明节：4月3日至5日放假，共3天。
            劳动节：5月1日至5日放假调休，共5天。5月8日（周六）上班。
            端午节：6月9日放假。
            中秋节：9月15日放假。
            国庆节：10月1日至7日放假调休，共7天。10月9日（周六）上班。""";

    @Autowired
    private AgedSteps aged;

    @Autowired
    private Terms terms;

    @Autowired
    private OfficialClock clock;

    @Autowired
    private Calendars calendars;

    @Autowired
    private PublishedCalendars published;

    @Autowired
    private Traces traces;

    @Autowired
    private HeardNotifications notifications;

    @Autowired
    private InboxConsistencyCheck inbox;

    @Autowired
    private DueDatePanel sheets;

    @Autowired
    private PublishedYears years;

    @Autowired
    @Qualifier("owner")
    private JdbcClient db;

    @AfterEach
    void restore() {
        published.restore();
    }

    @Test
    @DisplayName("goes on with the rest of the term when the case comes back from supplements")
    void goesOnAfterSupplements() {
        var need = at("townshipReview");
        walk.complete(need, "townshipReview", "return", NONE);
        var now = clock.instant();
        aged.visited(need, "townshipReview", day("2026-10-12"), day("2026-10-15"));
        aged.offered(need, "report", day("2026-10-15"));

        walk.approve(need, "report", herbs());

        var back = aged.clock(need, "townshipReview");
        assertThat(back.days().carried()).isEqualTo(3);
        assertThat(back.days().applicantDays()).isEqualTo(terms.passed(day("2026-10-15"), now, Term.Unit.WORKING_DAYS));
        assertThat(back.dueAt()).isEqualTo(terms.due(now, Term.parse("7wd")).at());
        assertThat(walk.view(need, "townshipReview").dueAt()).isEqualTo(back.dueAt());
        assertThat(walk.view(need, "townshipReview").soonAt()).isEqualTo(back.soonAt());
        assertThat(sheets.of(back.taskId(), Locale.SIMPLIFIED_CHINESE).used())
                .isEqualTo("已用 3 个工作日，等待申请人 %d 个工作日不计，还剩 7 个工作日"
                        .formatted(back.days().applicantDays()));
        assertThat(sheets.of(back.taskId(), Locale.ENGLISH).rest())
                .isEqualTo(
                        "This desk used 3 working days earlier; this time the remaining 7 working days run (at least one day).");
        assertThat(inbox.differences()).noneMatch(d -> d.contains(need));
    }

    @Test
    @DisplayName("leaves at least one day, and begins anew when a chief only sends the case back")
    void leavesOneDay() {
        var need = at("townshipReview");
        walk.complete(need, "townshipReview", "return", NONE);
        aged.visited(need, "townshipReview", day("2026-08-03"), day("2026-09-30"));
        walk.approve(need, "report", herbs());
        assertThat(aged.clock(need, "townshipReview").dueAt())
                .isEqualTo(terms.due(clock.instant(), Term.parse("1wd")).at());

        walk.approve(need, "townshipReview", VISIT);
        walk.complete(need, "townshipDecision", "back", NONE);

        assertThat(aged.clock(need, "townshipReview").days().carried()).isZero();
        assertThat(aged.clock(need, "townshipReview").dueAt())
                .isEqualTo(terms.due(clock.instant(), Term.parse("10wd")).at());
    }

    @Test
    @DisplayName("of a notice shows the days that are left after an unfounded objection, as its timer has them")
    void showsWhatIsLeftOfANotice() {
        var need = at("villageNotice");
        aged.offered(need, "villageNotice", clock.instant().minus(4, ChronoUnit.DAYS));
        db.sql("update engine.step_time set ended_at = ended_at - interval '5 days' where case_no = ? and step = ?")
                .params(need, "villagePosting")
                .update();

        walk.complete(need, "villageNotice", "return", Map.of("objector", "村民", "objection", "受益名单有误"));
        walk.approve(need, "villageObjection", Map.of("finding", "名单无误"));

        var left = terms.due(clock.instant(), Term.parse("6d")).at();
        assertThat(aged.clock(need, "villageNotice").dueAt()).isEqualTo(left);
        assertThat(walk.view(need, "villageNotice").dueAt()).isEqualTo(left);
        assertThat(aged.timer(need, "villageNoticeOver")).isBetween(left.minusSeconds(5), left.plusSeconds(5));
    }

    @Test
    @DisplayName("stands still while the case is suspended, and its timer with it")
    void standsStill() {
        var need = at("villageNotice");
        var set = day("2026-10-12");
        aged.offered(need, "villageNotice", set);
        aged.set(need, "villageNoticeOver", set, "10d");
        transaction.executeWithoutResult(t -> cases.suspend(need, "test"));
        aged.suspendedSince(need, day("2026-10-15"));
        assertThat(aged.timer(need, "villageNoticeOver")).isAfter(day("2900-01-01"));

        transaction.executeWithoutResult(t -> cases.resume(need, "test"));

        var still = terms.passed(day("2026-10-15"), clock.instant(), Term.Unit.CALENDAR_DAYS);
        var due = terms.due(set, Term.parse("10d"), still).at();
        assertThat(aged.clock(need, "villageNotice").days().held()).isEqualTo(still);
        assertThat(walk.view(need, "villageNotice").dueAt()).isEqualTo(due);
        assertThat(aged.timer(need, "villageNoticeOver")).isBetween(due.minusSeconds(5), due.plusSeconds(5));
        assertThat(traces.acts(need)).anyMatch(a -> a.act().equals("redate") && "T-04".equals(a.rule()));
    }

    @Test
    @DisplayName("follows the calendar of a year once it is published, and says so")
    void followsTheCalendar() {
        var need = at("townshipReview");
        var step = aged.offered(need, "townshipReview", day("2026-12-24"));
        assertThat(day(step.dueAt())).isEqualTo("2027-01-07");
        assertThat(sheets.of(step.taskId(), Locale.SIMPLIFIED_CHINESE).provisional())
                .isTrue();
        var other = at("villageNotice");
        aged.set(other, "villageNoticeOver", day("2026-12-22"), "10d");

        calendars.publish(
                new YearNotice(2027, "测试第1号", NoticeText.read(2027, MADE_UP).rows(), ""), walk.official(COUNTY_DESK));

        var moved = aged.clock(need, "townshipReview");
        assertThat(day(moved.dueAt())).isEqualTo("2027-01-08");
        assertThat(walk.view(need, "townshipReview").dueAt()).isEqualTo(moved.dueAt());
        assertThat(inbox.differences()).noneMatch(d -> d.contains(need));
        assertThat(traces.open(need).get(0).dueAt()).isEqualTo(moved.dueAt());
        assertThat(traces.acts(need))
                .filteredOn(a -> a.act().equals("redate"))
                .singleElement()
                .satisfies(a -> assertThat(a.form().fields())
                        .containsEntry("dueWas", "2027-01-07")
                        .containsEntry("dueMoved", "2027-01-08")
                        .containsEntry("byCalendar", "2027 测试第1号"));
        assertThat(notifications.of("due-moved", need)).hasSize(1);
        assertThat(day(aged.timer(other, "villageNoticeOver"))).isEqualTo("2027-01-04");
        assertThat(sheets.of(step.taskId(), Locale.SIMPLIFIED_CHINESE).provisional())
                .isFalse();
    }

    @Test
    @DisplayName("is counted again by a corrected calendar of an earlier year, with the time that the desk used then")
    void followsACorrection() {
        var need = at("townshipReview");
        walk.complete(need, "townshipReview", "return", NONE);
        aged.visited(need, "townshipReview", day("2024-10-10"), day("2024-10-15"));
        aged.offered(need, "report", day("2024-10-15"));
        walk.approve(need, "report", herbs());
        assertThat(aged.clock(need, "townshipReview").days().carried()).isEqualTo(4);
        aged.offered(need, "townshipReview", day("2025-01-06"));

        var rows = years.rows(2024).stream()
                .map(row -> new HolidayRow(
                        row.name(),
                        row.from(),
                        row.to(),
                        row.work().stream()
                                .filter(d -> !d.toString().equals("2024-10-12"))
                                .toList()))
                .toList();
        calendars.publish(new YearNotice(2024, "测试第2号", rows, "更正"), walk.official(COUNTY_DESK));

        var counted = aged.clock(need, "townshipReview");
        assertThat(counted.days().carried()).isEqualTo(3);
        assertThat(counted.dueAt())
                .isEqualTo(terms.due(day("2025-01-06"), Term.parse("7wd")).at());
        assertThat(walk.view(need, "townshipReview").dueAt()).isEqualTo(counted.dueAt());
        assertThat(inbox.differences()).noneMatch(d -> d.contains(need));
    }

    @Test
    @DisplayName("begins, at the next start, for a step that was offered before clocks were kept")
    void beginsLater() {
        var need = at("townshipReview");
        var offered = aged.clock(need, "townshipReview");
        aged.beforeClocks(need, "townshipReview", offered.dueAt().plus(9, ChronoUnit.DAYS));

        aged.start();
        aged.start();

        assertThat(aged.clock(need, "townshipReview")).isEqualTo(offered);
        assertThat(walk.view(need, "townshipReview").dueAt()).isEqualTo(offered.dueAt());
        assertThat(inbox.differences()).noneMatch(d -> d.contains(need));
        assertThat(traces.acts(need)).filteredOn(a -> a.act().equals("redate")).hasSize(1);
    }

    private static Instant day(String date) {
        return LocalDate.parse(date).atTime(10, 0).atZone(OfficialClock.ZONE).toInstant();
    }

    private static String day(Instant at) {
        return LocalDate.ofInstant(at, OfficialClock.ZONE).toString();
    }
}
