package org.xiangbang.calendar.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.xiangbang.AppTest;
import org.xiangbang.Said;
import org.xiangbang.Visitor;
import org.xiangbang.calendar.OfficialClock;
import org.xiangbang.calendar.PublishedCalendars;

/** Days of 2027 in this test are made up: its notice is not part of the data set. */
@AppTest
@DisplayName("The next year's calendar")
class CalendarEntryTest {
    private static final String LINES = """
            {"name": "元旦", "from": "2027-01-01", "to": "2027-01-03", "work": []},
            {"name": "春节", "from": "2027-02-05", "to": "2027-02-11", "work": ["2027-02-14"]},
            {"name": "清明节", "from": "2027-04-03", "to": "2027-04-05", "work": []},
            {"name": "劳动节", "from": "2027-05-01", "to": "2027-05-05", "work": ["2027-05-08"]},
            {"name": "端午节", "from": "2027-06-09", "to": "2027-06-09", "work": []},
            {"name": "中秋节", "from": "2027-09-15", "to": "2027-09-15", "work": []},
            {"name": "国庆节", "from": "2027-10-01", "to": "2027-10-07", "work": ["2027-10-09"]}""";

    @LocalServerPort
    int port;

    @Autowired
    private PublishedCalendars calendars;

    @Autowired
    private CalendarPart part;

    @Autowired
    private OfficialClock clock;

    @AfterEach
    void restore() {
        calendars.restore();
    }

    @Test
    @DisplayName("is entered by an administrator and shown with its number, its days and the person who entered it")
    void isEntered() {
        var admin = new Visitor(port, "admin");
        assertThat(admin.get("/api/v1/calendar/2027").statusCode()).isEqualTo(404);

        var answer = put(admin, 2027, body("测试第1号", null, true, LINES), "zh-CN");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(admin.get("/api/v1/calendar/2027").body())
                .contains("\"document\":\"测试第1号\"", "\"enteredBy\":", "\"restDays\":27", "\"madeWorkingDays\":3")
                .contains("\"workingDays\":247", "\"name\":\"国庆节\",\"from\":\"2027-10-01\"");
        assertThat(admin.signIn().page("/admin/calendar/year?year=2027").body())
                .contains("测试第1号", "10月1日至7日", "10月9日（周六）");
    }

    @Test
    @DisplayName("needs the administrator once a term that begins today may end in it, until it is entered")
    void isMissed() {
        on("2026-11-20", () -> assertThat(part.alarms()).isZero());
        on("2026-12-14", () -> {
            assertThat(part.alarms()).isEqualTo(1);
            assertThat(part.lines(Locale.ENGLISH)).anySatisfy(line -> {
                assertThat(line.attention()).isTrue();
                assertThat(line.path()).isEqualTo("/admin/calendar/entry");
            });
        });

        put(new Visitor(port, "admin"), 2027, body("测试第1号", null, true, LINES), "zh-CN");

        on("2026-12-14", () -> assertThat(part.alarms()).isZero());
    }

    private void on(String day, Runnable look) {
        clock.at(
                LocalDate.parse(day)
                        .atTime(LocalTime.NOON)
                        .atZone(OfficialClock.ZONE)
                        .toInstant(),
                look);
    }

    @Test
    @DisplayName("asks for the number of a notice of its own only where a holiday may be one of that year alone")
    void asksForOwnNotices() {
        var admin = new Visitor(port, "admin").signIn();
        assertThat(admin.page("/admin/calendar/entry?year=2027").body())
                .contains("name=\"holidays[0].from\"", "name=\"holidays[7].document\"")
                .doesNotContainPattern("name=\"holidays\\[[0-6]]\\.document\"");
        var typed = Map.of(
                "calendarYear", "2027",
                "holidays[0].name", "演示纪念日",
                "holidays[0].from", "2027-03-03",
                "holidays[1].name", "中秋节、国庆节",
                "holidays[1].from", "2027-09-15");
        assertThat(admin.post("/admin/calendar/preview", typed).body())
                .contains("name=\"holidays[0].document\"")
                .doesNotContain("name=\"holidays[1].document\"");
    }

    @Test
    @DisplayName("is corrected only with a reason, and counts its editions")
    void isCorrected() {
        var admin = new Visitor(port, "admin");
        put(admin, 2027, body("测试第1号", null, true, LINES), "zh-CN");

        var refused = put(admin, 2027, body("测试第2号", null, true, LINES), "en");
        var corrected = put(admin, 2027, body("测试第2号", "端午节另行通知", true, LINES), "zh-CN");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("2027 is published already; a correction needs a reason.");
        assertThat(corrected.body()).contains("\"edition\":2", "\"reason\":\"端午节另行通知\"");
    }

    @Test
    @DisplayName("is refused with a sentence for everything that is wrong, in both languages")
    void isRefused() {
        var admin = new Visitor(port, "admin");
        var wrong = LINES.replace("2027-02-14", "2027-02-15").replace("2027-10-01", "2027-10-02");

        var zh = put(admin, 2027, body("", null, true, wrong), "zh-CN");
        var en = put(admin, 2027, body("", null, true, wrong), "en");

        assertThat(zh.statusCode()).isEqualTo(422);
        assertThat(zh.body())
                .contains("请填写通知文号，不超过 100 字。", "2027-02-15 不是周六或周日，不能调休上班。")
                .contains("“国庆节”的放假应包含法定日：2027-10-01 2027-10-02 2027-10-03。");
        assertThat(en.body())
                .contains("Number of the notice: please enter it, at most 100 characters.")
                .contains("2027-02-15 is no Saturday or Sunday", "has to contain its statutory days");
        assertThat(put(admin, 2027, body("", "字".repeat(501), false, LINES), "zh-CN")
                        .body())
                .as("the names of its body")
                .contains("\"field\":\"document\"", "\"field\":\"reason\"", "\"field\":\"confirm\"", "请勾选“我已与通知逐日核对")
                .doesNotContain("calendarDocument", "calendarReason", "confirmed");
        assertThat(put(admin, 2039, body("测试第1号", null, true, LINES), "zh-CN").body())
                .contains("\"field\":\"year\"", "年份只能是");
        Said.answers(
                "calendar.confirm",
                422,
                language -> put(admin, 2027, body("测试第1号", null, false, LINES), language),
                "请勾选“我已与通知逐日核对，确认公布”。",
                "");
        assertThat(put(admin, 2030, body("测试第1号", null, true, LINES), "zh-CN").body())
                .contains("年份只能是已公布的年份（更正），或下一年 2027 年。");
        assertThat(admin.get("/api/v1/calendar/2027").statusCode()).isEqualTo(404);
    }

    @Test
    @DisplayName("takes a holiday of this year alone with the number of its own notice, and asks for it")
    void takesAOneOffHoliday() {
        var admin = new Visitor(port, "admin");
        var days = LINES
                + ", {\"name\": \"纪念日\", \"from\": \"2027-09-02\", \"to\": \"2027-09-03\", \"work\": [\"2027-09-05\"]%s}";
        Said.answers(
                "form",
                422,
                language -> put(admin, 2027, body("测试第1号", null, true, days.formatted("")), language),
                "“纪念日”不是法定节日；一次性放假须有单独的通知，请填写该通知的文号。",
                "a one-off holiday needs a notice of its own");

        var answer = put(admin, 2027, body("测试第1号", null, true, days.formatted(", \"document\": \"测试另1号\"")), "zh-CN");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(admin.get("/api/v1/calendar/2027").body())
                .contains("\"restDays\":29", "\"madeWorkingDays\":4", "\"workingDays\":246")
                .contains("\"work\":[\"2027-09-05\"],\"document\":\"测试另1号\"");
        assertThat(admin.signIn().page("/admin/calendar/year?year=2027").body())
                .contains("纪念日", "单独通知：测试另1号", "9月2日至3日");
        assertThat(admin.page("/admin/calendar/entry?year=2027").body())
                .contains("value=\"测试另1号\"", "name=\"holidays[8].name\"");
    }

    @Test
    @DisplayName("is shown with a holiday of this year alone before it is published, and keeps it")
    void isEnteredOnThePageWithAOneOffHoliday() {
        var admin = new Visitor(port, "admin").signIn();
        admin.page("/admin/calendar/entry");
        var form = new LinkedHashMap<String, String>();
        form.put("calendarYear", "2027");
        form.put("calendarDocument", "测试第1号");
        line(form, 0, "元旦", "2027-01-01", "2027-01-03");
        line(form, 1, "春节", "2027-02-05", "2027-02-08");
        line(form, 2, "清明", "2027-04-05", "2027-04-05");
        line(form, 3, "劳动节", "2027-05-01", "2027-05-02");
        line(form, 4, "端午", "2027-06-09", "2027-06-09");
        line(form, 5, "中秋", "2027-09-15", "2027-09-15");
        line(form, 6, "国庆节", "2027-10-01", "2027-10-03");
        line(form, 7, "纪念日", "2027-09-03", "2027-09-03");
        assertThat(admin.post("/admin/calendar/preview", form).body()).contains("请填写该通知的文号");

        form.put("holidays[7].document", "测试另1号");
        assertThat(admin.post("/admin/calendar/preview", form).body())
                .contains("单独通知：测试另1号", "name=\"holidays[7].document\" value=\"测试另1号\"");
        form.put("confirmed", "yes");
        admin.post("/admin/calendar", form);
        assertThat(admin.get("/api/v1/calendar/2027").body()).contains("\"document\":\"测试另1号\"");
    }

    private static void line(Map<String, String> form, int row, String name, String from, String to) {
        var cell = "holidays[" + row + "].";
        form.put(cell + "name", name);
        form.put(cell + "from", from);
        form.put(cell + "to", to);
        form.put(cell + "work", "");
    }

    @Test
    @DisplayName("cannot be seen or entered by other officials")
    void isTheAdministrators() {
        var chief = new Visitor(port, "agriculture.chief@513228");

        assertThat(put(chief, 2027, body("测试第1号", null, true, LINES), "zh-CN").statusCode())
                .isIn(403, 404);
        assertThat(chief.signIn().page("/admin/calendar").statusCode()).isEqualTo(404);
    }

    @Test
    @DisplayName("is shown as a sheet before it is published, without any script")
    void isEnteredOnThePage() {
        var admin = new Visitor(port, "admin").signIn();
        assertThat(admin.page("/admin/calendar/entry").body()).contains("录入 2027 年放假安排");
        var form = new LinkedHashMap<String, String>();
        form.put("calendarYear", "2027");
        form.put("calendarDocument", "测试第1号");
        form.put("calendarText", "一、元旦：1月1日（周六）至3日放假，共3天。");
        assertThat(admin.post("/admin/calendar/preview", form).body()).contains("2027-01-01 不是周六，请核对。");

        assertThat(admin.signIn()
                        .post(
                                "/admin/calendar/preview",
                                Map.of("calendarYear", "2027", "calendarReason", "字".repeat(501)))
                        .body())
                .as("at the inputs of the page")
                .contains("href=\"#f-calendarDocument\"", "href=\"#f-calendarReason\"", "请填写通知文号");

        form.put("calendarText", """
                一、元旦：1月1日（周五）至3日放假，共3天。
                二、春节：2月5日至11日放假调休，共7天。2月14日（周日）上班。
                三、清明节：4月3日至5日放假，共3天。
                四、劳动节：5月1日至5日放假调休，共5天。5月8日（周六）上班。
                五、端午节：6月9日放假。
                六、中秋节：9月15日放假。
                七、国庆节：10月1日至7日放假调休，共7天。10月9日（周六）上班。""");
        var sheet = admin.post("/admin/calendar/preview", form);
        assertThat(sheet.body()).contains("放假 27 天", "调休上班 3 天", "全年 247 个工作日", "2月5日至11日");
        assertThat(admin.get("/api/v1/calendar/2027").statusCode()).isEqualTo(404);

        var confirmed = new HashMap<>(form);
        confirmed.put("confirmed", "yes");
        assertThat(admin.post("/admin/calendar", confirmed).body()).contains("2027 年工作日历已公布");
        assertThat(admin.get("/api/v1/calendar/2027").statusCode()).isEqualTo(200);
    }

    private static HttpResponse<String> put(Visitor admin, int year, String body, String language) {
        return admin.put("/api/v1/calendar/" + year, body, language);
    }

    private static String body(String document, String reason, boolean confirm, String lines) {
        var said = reason == null ? "null" : "\"" + reason + "\"";
        return "{\"document\": \"%s\", \"reason\": %s, \"confirm\": %s, \"holidays\": [%s]}"
                .formatted(document, said, confirm, lines);
    }
}
