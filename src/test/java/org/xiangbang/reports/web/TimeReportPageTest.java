package org.xiangbang.reports.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.xiangbang.AppTest;
import org.xiangbang.Said;
import org.xiangbang.Visitor;
import org.xiangbang.reports.TimeReport;
import org.xiangbang.shared.Desk;

@AppTest
@DisplayName("The page of the time report")
class TimeReportPageTest {
    @LocalServerPort
    int port;

    @Autowired
    TimeLines lines;

    @Test
    @DisplayName("draws the rows that it shows first beside the longest of all")
    void first() {
        var rows = List.of(row(5), row(10), row(40));

        var first = lines.of(rows, 2, Locale.SIMPLIFIED_CHINESE);

        assertThat(first).extracting(TimeLines.Line::row).containsExactly(rows.get(0), rows.get(1));
        assertThat(first)
                .flatExtracting(TimeLines.Line::bars)
                .extracting(TimeLines.Bar::width)
                .containsExactly(12.5, 25.0);
    }

    private static TimeReport.Row row(double days) {
        return new TimeReport.Row(
                YearMonth.of(2026, 11),
                Desk.parse("agriculture.chief@513228"),
                "needs-library",
                "needs-library",
                1,
                "announcement",
                "desk",
                1,
                days,
                days,
                1.0,
                new TimeReport.Waiting(0, 0, 0, 0, 0));
    }

    @Test
    @DisplayName("opens for a chief and is in the navigation, and not for a handler")
    void opens() {
        var chief = new Visitor(port, "agriculture.chief@513228").signIn();

        assertThat(chief.page("/").body()).contains("/reports/time");
        assertThat(chief.page("/reports/time").statusCode()).isEqualTo(200);
        assertThat(chief.page("/reports/time.csv").body()).startsWith("\uFEFF月份,岗位,流程,环节,办结件数");
        assertThat(chief.get("/api/v1/reports/time").statusCode()).isEqualTo(200);
        var handler = new Visitor(port, "agriculture.handler@513228").signIn();
        assertThat(handler.page("/").body()).doesNotContain("/reports/time");
        assertThat(handler.page("/reports/time").statusCode()).isEqualTo(404);
        assertThat(handler.get("/api/v1/reports/time").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "reports.month | from=soon | 起始月份请填写月份，如 2026-11。 | First month: please enter a month such as 2026-11.",
                "reports.period | from=2026-11&to=2026-01 | 起始月份不能晚于截止月份，一次最多 36 个月。"
                        + "| First month: not after the last month, and at most 36 months at once.",
                "reports.region | region=x | 没有这样的地区，请填写行政区划的名称 | Region: the name of a division",
                "reports.link | link=x | 事项类别不是四类事项之一 | Kind of matter is none of the four kinds"
            })
    @DisplayName("refuses wrong months, regions and links")
    void refuses(String code, String query, String zh, String en) {
        var chief = new Visitor(port, "agriculture.chief@513228");

        Said.answers(code, 422, language -> chief.get("/api/v1/reports/time?" + query, language), zh, en);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "=1+1 | '=1+1",
                "@SUM(A1) | '@SUM(A1)",
                "-2 | '-2",
                "+2 | '+2",
                "黑水县 | 黑水县",
                "a,b | \"a,b\"",
                "=\"x\" | \"'=\"\"x\"\"\""
            })
    @DisplayName("writes no cell that a spreadsheet would run")
    void guards(String value, String cell) {
        assertThat(CsvText.cell(value)).isEqualTo(cell);
    }
}
