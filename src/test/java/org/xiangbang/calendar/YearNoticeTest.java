package org.xiangbang.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.xiangbang.AppTest;
import org.xiangbang.Said;
import org.xiangbang.shared.Violation;

@AppTest
@DisplayName("The notice of a year")
class YearNoticeTest {
    @Autowired
    private Said said;

    private static final String NOTICE_2026 = """
            经国务院批准，现将2026年放假安排通知如下：
            一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
            二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。
            三、清明节：4月4日（周六）至6日（周一）放假，共3天。
            四、劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。
            五、端午节：6月19日（周五）至21日（周日）放假，共3天。
            六、中秋节：9月25日（周五）至27日（周日）放假，共3天。
            七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。
            节假日期间，各地区、各部门要妥善安排好值班。
            """;
    private static final String NOTICE_2025 = """
            一、元旦：1月1日（周三）放假1天，不调休。
            二、春节：1月28日（农历除夕、周二）至2月4日（农历正月初七、周二）放假调休，共8天。1月26日（周日）、2月8日（周六）上班。
            三、清明节：4月4日（周五）至6日（周日）放假，共3天。
            四、劳动节：5月1日（周四）至5日（周一）放假调休，共5天。4月27日（周日）上班。
            五、端午节：5月31日（周六）至6月2日（周一）放假，共3天。
            六、国庆节、中秋节：10月1日（周三）至8日（周三）放假调休，共8天。9月28日（周日）、10月11日（周六）上班。
            """;

    @Test
    @DisplayName("is read from its own sentences: the years in the data set come out the same")
    void isRead() {
        assertThat(days(2026, NOTICE_2026)).isEqualTo(announced(2026));
        assertThat(days(2025, NOTICE_2025)).isEqualTo(announced(2025));
    }

    @Test
    @DisplayName("that is right passes every check")
    void isRight() {
        for (var text : List.of(NOTICE_2026, NOTICE_2026.replace("\n", "\n\n")))
            assertThat(violations(new YearNotice(2026, "文号", rows(2026, text), "更正"), 2026))
                    .isEmpty();
        assertThat(violations(new YearNotice(2025, "文号", rows(2025, NOTICE_2025), "更正"), 2026))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0} for {1}")
    @MethodSource("slips")
    @DisplayName("with a typing error is not read")
    void isNotRead(String code, String line) {
        var read = NoticeText.read(2026, line);

        told(code, read.violations());
    }

    static Stream<Arguments> slips() {
        return Stream.of(
                Arguments.of("calendar.text.weekday", "一、元旦：1月1日（周五）至3日（周六）放假调休，共3天。"),
                Arguments.of("calendar.text.count", "一、元旦：1月1日（周四）至3日（周六）放假调休，共4天。"),
                Arguments.of("calendar.text.line", "一、元旦：2月30日放假。"),
                Arguments.of("calendar.text.line", "元旦放假三天"),
                Arguments.of("calendar.text.line", "一、元旦：1月4日（周日）上班。"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    @DisplayName("that cannot be right is refused")
    void isRefused(String code, HolidayRow instead) {
        var rows = new ArrayList<>(rows(2026, NOTICE_2026));
        rows.set(3, instead);

        told(code, violations(new YearNotice(2026, "文号", rows, "更正"), 2026));
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                Arguments.of("calendar.date", row("劳动节", null, "2026-05-05")),
                Arguments.of("calendar.range", row("劳动节", "2026-05-05", "2026-05-01")),
                Arguments.of("calendar.range", row("劳动节", "2026-05-01", "2026-05-20")),
                Arguments.of("calendar.other-year", row("劳动节", "2027-05-01", "2027-05-05")),
                Arguments.of("calendar.overlap", row("劳动节", "2026-06-20", "2026-06-22")),
                Arguments.of("calendar.name", row("丰收节", "2026-05-01", "2026-05-05")),
                Arguments.of("calendar.twice", row("元旦", "2026-05-01", "2026-05-05")),
                Arguments.of("calendar.missing", row("元旦", "2026-05-01", "2026-05-05")),
                Arguments.of("calendar.fixed", row("劳动节", "2026-05-02", "2026-05-05")),
                Arguments.of("calendar.fewest", row("劳动节", "2026-05-01", "2026-05-01")),
                Arguments.of("calendar.work.weekend", row("劳动节", "2026-05-01", "2026-05-05", "2026-05-08")),
                Arguments.of("calendar.work.taken", row("劳动节", "2026-05-01", "2026-05-05", "2026-06-20")));
    }

    @Test
    @DisplayName("may have a holiday of this year alone, if that has a notice of its own")
    void hasAOneOffHoliday() {
        var rows = new ArrayList<>(rows(2026, NOTICE_2026));
        var days = List.of(LocalDate.parse("2026-09-06"));
        var from = LocalDate.parse("2026-09-03");
        var to = LocalDate.parse("2026-09-04");

        rows.add(new HolidayRow("纪念日", from, to, days, ""));
        told("calendar.name", violations(new YearNotice(2026, "文号", rows, "更正"), 2026));
        rows.set(7, new HolidayRow("纪念日", from, to, days, " 另文1号 "));
        var notice = new YearNotice(2026, "文号", rows, "更正");
        assertThat(violations(notice, 2026)).isEmpty();
        assertThat(notice.days())
                .filteredOn(day -> day.document() != null)
                .extracting(SpecialDay::day, SpecialDay::holiday, SpecialDay::document)
                .containsExactly(
                        tuple(from, "纪念日", "另文1号"), tuple(to, "纪念日", "另文1号"), tuple(days.get(0), "纪念日", "另文1号"));
        assertThat(HolidayRow.of(notice.days())).contains(rows.get(7)).hasSize(8);
    }

    @Test
    @DisplayName("has each holiday of this year alone once, with a name and a number of some length")
    void checksAOneOffHoliday() {
        var rows = new ArrayList<>(rows(2026, NOTICE_2026));
        var first = LocalDate.parse("2026-09-03");
        rows.add(new HolidayRow("纪念日", first, first, List.of(), "另文1号"));
        rows.add(new HolidayRow("纪念日", first.plusDays(7), first.plusDays(7), List.of(), "另文2号"));
        told("calendar.twice", violations(new YearNotice(2026, "文号", rows, "更正"), 2026));

        rows.set(8, new HolidayRow("长".repeat(31), first.plusDays(7), first.plusDays(7), List.of(), "文".repeat(101)));
        var wrong = violations(new YearNotice(2026, "文号", rows, "更正"), 2026);
        told("calendar.name.long", wrong);
        told("calendar.document", wrong);
        rows.set(8, new HolidayRow("、", first.plusDays(7), first.plusDays(7), List.of(), "另文2号"));
        told("calendar.name", violations(new YearNotice(2026, "文号", rows, "更正"), 2026));
    }

    @Test
    @DisplayName("with a holiday of the lunar calendar in the wrong season is refused")
    void isOutOfSeason() {
        var rows = new ArrayList<>(rows(2026, NOTICE_2026));
        rows.set(4, row("端午", "2026-07-19", "2026-07-21"));

        told("calendar.season", violations(new YearNotice(2026, "文号", rows, "更正"), 2026));
    }

    @Test
    @DisplayName("needs its number, and a reason where the year is published; only the next year is new")
    void needsAHead() {
        var rows = rows(2026, NOTICE_2026);

        told("calendar.document", violations(new YearNotice(2026, " ", rows, ""), 2025));
        told("calendar.reason", violations(new YearNotice(2026, "文号", rows, ""), 2026));
        told("calendar.year.next", violations(new YearNotice(2026, "文号", rows, ""), 2024));
    }

    @Test
    @Timeout(10)
    @DisplayName("with an extremely long line is refused at once")
    void isBounded() {
        told("calendar.text.line", NoticeText.read(2026, "元旦放假（".repeat(20_000)).violations());
        assertThat(NoticeText.read(2026, "长".repeat(100_000)).violations()).isEmpty();
    }

    @Test
    @DisplayName("without any holiday, or with a reason that is too long, is refused")
    void needsRows() {
        told("calendar.holidays.none", violations(new YearNotice(2026, "文号", List.of(), "更正"), 2026));
        var rows = rows(2026, NOTICE_2026);
        told("calendar.reason.long", violations(new YearNotice(2026, "文号", rows, "长".repeat(10_000)), 2026));
    }

    private void told(String code, List<Violation> wrong) {
        assertThat(wrong).extracting(Violation::code).contains(code);
        for (var violation : wrong) if (violation.code().equals(code)) said.told(code, violation, "", "");
    }

    private static List<Violation> violations(YearNotice notice, int last) {
        return NoticeCheck.violations(notice, 2024, last);
    }

    private static List<HolidayRow> rows(int year, String text) {
        var read = NoticeText.read(year, text);
        assertThat(read.violations()).isEmpty();
        return read.rows();
    }

    /** Day and kind; the name is left out, because a day that two holidays share may have either. */
    private static List<String> days(int year, String text) {
        return new YearNotice(year, "文号", rows(year, text), "")
                .days().stream().map(d -> d.day() + " " + d.kind()).toList();
    }

    private static List<String> announced(int year) {
        return SpecialDays.announced().stream()
                .filter(d -> d.day().getYear() == year)
                .map(d -> d.day() + " " + d.kind())
                .toList();
    }

    private static HolidayRow row(String name, String from, String to, String... work) {
        return new HolidayRow(
                name,
                from == null ? null : LocalDate.parse(from),
                LocalDate.parse(to),
                Stream.of(work).map(LocalDate::parse).toList());
    }
}
