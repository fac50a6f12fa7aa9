package org.xiangbang.evidence.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xiangbang.AppTest;
import org.xiangbang.Said;
import org.xiangbang.Visitor;
import org.xiangbang.access.Accounts;
import org.xiangbang.bench.SqlMeter;
import org.xiangbang.needs.NeedForms;
import org.xiangbang.needs.NeedSurvey;
import org.xiangbang.web.Caller;

@AppTest
@DisplayName("The history of a case with hundreds of acts")
class LongHistoryTest {
    private static final String VILLAGE = "village.handler@" + NeedForms.VILLAGE;
    private static final int ACTS = 120;
    private static final Pattern SEQ = Pattern.compile("<li class=\"event\" id=\"act-(\\d+)\"");

    @LocalServerPort
    private int port;

    @Autowired
    private NeedSurvey survey;

    @Autowired
    private Accounts accounts;

    @Autowired
    private JdbcClient db;

    @Autowired
    private ObjectMapper json;

    @Autowired
    private Said said;

    private String need;
    private Visitor village;

    @BeforeEach
    void acts() {
        need = survey.report(
                        NeedForms.form(NeedForms.herbs()),
                        accounts.official(VILLAGE).orElseThrow())
                .caseNo();
        copies(ACTS);
        village = new Visitor(port, VILLAGE).signIn();
    }

    /** Repeats the last act of the case until it has so many; every second copy is of another desk. */
    private void copies(int all) {
        db.sql("""
                insert into evidence.act (case_no, seq, at, real_at, demonstration, login, name, desk, act, process, version, step, outcome,
                    opinion, fields, documents, rule, offered_at, due_at)
                select a.case_no, n, a.at, a.real_at, a.demonstration, a.login, a.name,
                       case when n % 2 = 0 then 'township.handler@513228100' else a.desk end, a.act, a.process, a.version, a.step,
                       a.outcome, '意见' || n, a.fields, a.documents, a.rule, a.offered_at, a.due_at
                  from evidence.act a, generate_series((select max(seq) + 1 from evidence.act where case_no = :no), :all) n
                 where a.case_no = :no and a.seq = 2
                """).param("no", need).param("all", all).update();
    }

    @Test
    @DisplayName("is shown in parts of fifty, the latest first, each in the order of its acts")
    void parts() {
        var latest = village.page("/cases/" + need + "/history").body();
        assertThat(numbers(latest)).hasSize(50).startsWith(71).endsWith(120);
        assertThat(latest).contains("更早的 70 条", "history?before=71").doesNotContain("回到最近的记录");

        var middle = village.page("/cases/" + need + "/history?before=71").body();
        assertThat(numbers(middle)).hasSize(50).startsWith(21).endsWith(70);
        assertThat(middle).contains("更早的 20 条", "history?before=21", "回到最近的记录");

        var first = village.page("/cases/" + need + "/history?before=21").body();
        assertThat(numbers(first)).hasSize(20).startsWith(1).endsWith(20);
        assertThat(first).doesNotContain("更早的");
    }

    @Test
    @DisplayName("keeps its conditions and what is unfolded from part to part")
    void conditions() {
        var page = village.page("/cases/" + need + "/history?from=2000-01-01&unfold=true")
                .body();
        assertThat(page)
                .contains("history?from=2000-01-01&amp;unfold=true&amp;before=71", "意见120")
                .doesNotContain("意见70<");
        assertThat(page).as("an act of the part unfolds there").contains("全部收起");

        var desk = Pattern.compile("<option value=\"([^\"]*芦花镇[^\"]*)\"").matcher(page);
        assertThat(desk.find()).as("desks of all parts can be chosen").isTrue();
        var ofDesk = village.page("/cases/" + need + "/history?desk="
                        + java.net.URLEncoder.encode(desk.group(1), java.nio.charset.StandardCharsets.UTF_8))
                .body();
        assertThat(numbers(ofDesk)).hasSize(50).allMatch(seq -> seq % 2 == 0).endsWith(120);
        var more = Pattern.compile("更早的 (\\d+) 条").matcher(ofDesk);
        assertThat(more.find()).isTrue();
        assertThat(Integer.parseInt(more.group(1))).isLessThan(20);
    }

    @Test
    @DisplayName("is printed whole")
    void printed() {
        assertThat(numbers(village.page("/cases/" + need + "/print").body())).hasSize(ACTS);
    }

    @Test
    @DisplayName("beside a step begins with the latest, and leads to the earlier ones")
    void besideAStep() {
        var page = village.page("/cases/" + need + "/timeline").body();
        assertThat(numbers(page)).hasSize(50).endsWith(120);
        assertThat(page).contains("更早的 117 条", "更早的 70 条", "history?before=71");
    }

    @Test
    @DisplayName("is refused with a sentence for days in the wrong order and a place behind which nothing lies")
    void refused() {
        var history = "/cases/" + need + "/history";
        var turned = new HistoryFilter(null, null, LocalDate.of(2026, 12, 2), LocalDate.of(2026, 12, 1), false, null);
        said.wrong("evidence.filter.order", turned::check);
        var page = village.page(history + "?from=2026-12-02&until=2026-12-01");
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body())
                .contains("“起始日期”（2026-12-02）不能晚于截止日期（2026-12-01）。", "value=\"2026-12-02\"", "id=\"f-from\"");
        for (var place : List.of("1", "0", "-3", "122", "99999999")) {
            var wrong = village.page(history + "?before=" + place);
            assertThat(wrong.statusCode()).as(place).isEqualTo(422);
            assertThat(wrong.body()).as(place).contains("在这份清单里找不到");
        }
        assertThat(village.page(history + "?before=x").statusCode()).isEqualTo(422);
        assertThat(new Visitor(port, "village.handler@513230902201")
                        .signIn()
                        .page(history + "?from=2026-12-02&until=2026-12-01")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    @DisplayName("is read by the interface in parts too, without an act missing or coming twice")
    void byTheInterface() throws Exception {
        var caller = new Caller(port, VILLAGE);
        var trace = "/api/v1/cases/" + need + "/trace";
        var whole = json.readTree(caller.get(trace).body());
        assertThat(whole.get("events")).hasSize(ACTS);
        assertThat(whole.has("next")).isFalse();

        var read = new ArrayList<Integer>();
        var next = "";
        do {
            var part =
                    json.readTree(caller.get(trace + "?size=50&after=" + next).body());
            part.get("events").forEach(event -> read.add(event.get("seq").asInt()));
            assertThat(part.get("diagrams").isEmpty()).isEqualTo(!next.isEmpty());
            next = part.path("next").asText();
        } while (!next.isEmpty());
        assertThat(read).hasSize(ACTS).isSorted().doesNotHaveDuplicates();
        assertThat(json.readTree(caller.get(trace + "?after=100").body()).get("events"))
                .hasSize(20);

        for (var wrong : List.of("after=zzz", "after=0", "after=121", "after=-1", "size=0", "size=201", "size=x")) {
            var answer = caller.get(trace + "?" + wrong);
            assertThat(answer.statusCode()).as(wrong).isEqualTo(422);
            assertThat(answer.body()).as(wrong).contains("\"field\":\"" + wrong.replaceAll("=.*", "") + "\"");
        }
    }

    @Test
    @DisplayName("costs hardly more with ten times as many: no more is read of what was said, and the page is as long")
    void grows() {
        copies(200);
        var few = village.page("/cases/" + need + "/history").body().length();
        copies(2000);
        assertThat(village.page("/cases/" + need + "/history").body().length()).isLessThan(few * 11 / 10);
        assertThat(village.page("/cases/" + need).body()).contains("全部 2,000 条办理记录");
        var calls = SqlMeter.during(() -> {
            village.page("/cases/" + need);
            village.page("/cases/" + need + "/history");
        });
        assertThat(calls)
                .filteredOn(call ->
                        call.sql().contains("evidence.act") && call.sql().contains("opinion,\n"))
                .allMatch(call -> call.sql().contains("seq = any(?)"));
    }

    private static List<Integer> numbers(String page) {
        return SEQ.matcher(page)
                .results()
                .map(found -> Integer.valueOf(found.group(1)))
                .toList();
    }
}
