package org.xiangbang.tasklist.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.xiangbang.AppTest;
import org.xiangbang.People;
import org.xiangbang.Said;
import org.xiangbang.Visitor;
import org.xiangbang.tasklist.filter.SavedFilters;
import org.xiangbang.web.Caller;

@AppTest
@DisplayName("The interface for lists and saved filters")
class TaskFiltersApiTest {
    private static final String KEPT = "/api/v1/task-filters";
    private static final String TOWNSHIP = "township.handler@513228100";
    private static final String CHIEF = "township.chief@513228100";

    @LocalServerPort
    private int port;

    @Autowired
    private SavedFilters filters;

    @Autowired
    private People people;

    @Autowired
    private Said said;

    @Autowired
    private ObjectMapper json;

    private Caller township;
    private Caller chief;
    private String name;

    @BeforeEach
    void callers() {
        township = new Caller(port, TOWNSHIP);
        chief = new Caller(port, CHIEF);
        name = "筛选" + ThreadLocalRandom.current().nextLong(1L << 40);
    }

    @Test
    @DisplayName("saves a filter under a name, reads it, renames it and removes it")
    void keeps() throws Exception {
        var kept = keep(township, name, null, "view=todo&due=overdue&link=approval&sort=-amount&after=x&lang=en");
        var id = kept.path("id").asLong();
        assertThat(kept.path("query").asText()).isEqualTo("view=todo&link=approval&due=overdue&sort=-amount");

        assertThat(township.get("/api/v1/tasks?size=1&saved=" + id).statusCode())
                .isEqualTo(200);
        assertThat(township.get(KEPT).body()).contains(name);
        assertThat(chief.get(KEPT).body()).doesNotContain(name);

        var renamed = read(change(township, id, Map.of("name", name + "新", "query", "view=mine")));
        assertThat(renamed.path("query").asText()).isEqualTo("view=mine");
        assertThat(township.send("DELETE", KEPT + "/" + id, null).statusCode()).isEqualTo(204);
        assertThat(township.get(KEPT).body()).doesNotContain(name);
    }

    @Test
    @DisplayName("shares a filter with the holders of a desk, who alone may change it")
    void shares() throws Exception {
        var id = keep(township, name, TOWNSHIP, "view=todo&q=%E8%8F%8A")
                .path("id")
                .asLong();

        assertThat(township.get(KEPT).body()).contains(name, "\"changeable\":true");
        assertThat(chief.get(KEPT).body()).doesNotContain(name);
        assertThat(change(chief, id, Map.of("name", "x")).statusCode()).isEqualTo(404);
        assertThat(chief.send("DELETE", KEPT + "/" + id, null).statusCode()).isEqualTo(404);
        refused(chief.get("/api/v1/tasks?saved=" + id), "saved", "或者它不是您的");
        assertThat(township.send("DELETE", KEPT + "/" + id, null).statusCode()).isEqualTo(204);
    }

    @Test
    @DisplayName("refuses wrong names and filters, each by its field, in both languages")
    void refusesKeeping() throws Exception {
        keep(township, name, null, "view=todo");
        refused("tasklist.saved.taken", name, null, "view=todo", "已经有叫", "already");
        refused("tasklist.saved.blank", " ", null, "view=todo", "请填写", "Give the kept list a name");
        refused("tasklist.saved.long", "字".repeat(41), null, "view=todo", "最多 40 个字", "40");
        refused("tasklist.saved.desk", "a", CHIEF, "view=todo", "只能与自己所在的岗位共用", "desk");
        refused("tasklist.saved.desk", "a", "no desk", "view=todo", "只能与自己所在的岗位共用", "desk");
        refused("tasklist.saved.query", "a", null, "", "清单的地址不对", "address");
        refused("tasklist.saved.query", "a", null, "view=todo&q=%zz", "清单的地址不对", "address");
        refused("tasklist.filter.view", "a", null, "view=all", "清单可选", "The list is");
        refused("tasklist.filter.due", "a", null, "view=todo&due=late", "期限可选", "The due state is");
        assertThat(change(township, 0, Map.of("name", "x")).statusCode()).isEqualTo(404);
    }

    @Test
    @DisplayName("saves fifty filters for each owner and refuses the next")
    void refusesTooMany() {
        var who = people.at(TOWNSHIP);
        for (int i = 0; i < 50; i++) filters.keep("清单 " + i, null, "view=todo", who);

        said.wrong("tasklist.saved.many", () -> filters.keep("再一个", null, "view=todo", who), "最多保存 50 个", "50");
    }

    private void refused(String code, String name, String desk, String query, String zh, String en) {
        var visitor = new Visitor(port, TOWNSHIP);
        var body = body(name, desk, query);

        Said.answers(code, 422, language -> visitor.send(KEPT, body, language), zh, en);
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "tasklist.filter.view | view=all | view | 清单可选 | The list is todo",
                "tasklist.filter.link | link=x | link | 没有这样的事项类别 | There is no such kind of matter",
                "tasklist.filter.process | process=X | process | 流程应为模型的代号 | key of a model",
                "tasklist.filter.step | step=x | step | 步骤应写作 | process.step",
                "tasklist.filter.region | region=abc | region | 行政区划代码 | administrative division code",
                "tasklist.filter.department | department=A1 | department | 部门代码不对 | department code is wrong",
                "tasklist.filter.organization | organization=5 | organization | 社会组织应为其编号 | must be its number",
                "tasklist.filter.amount | amountFrom=1.234 | amountFrom | 最多两位小数 | two decimal places",
                "tasklist.filter.amount | amountTo=-1 | amountTo | 不小于零 | not below zero",
                "tasklist.filter.amount-order | amountFrom=2&amountTo=1 | amountTo | 不能低于下限 2 元 | lower one of 2 yuan",
                "tasklist.filter.due | due=late | due | 期限可选 | due state is severe",
                "tasklist.filter.q | q=a+b+c+d+e+f | q | 5 个词 | 5 words",
                "tasklist.filter.sort | sort=price | sort | 排序可选：due, received, amount, case, region | due, received, amount, case, region",
                "tasklist.filter.sort | sort=due,due | sort | 每项一次 | each once",
                "tasklist.filter.sort | view=done&sort=due | sort | time | time",
                "field.cursor | after=xyz | after | 在这份清单里找不到 | no place in this list",
                "tasklist.filter.size | size=0 | size | 每页 1 至 100 条 | 1 to 100 rows",
                "field.whole | size=many | size | 应为 1 到 100 之间的整数 | from 1 to 100",
                "tasklist.filter.saved | saved=999999999 | saved | 没有编号为 999999999 | no kept list with the number 999999999",
                "field.whole.any | saved=x | saved | “常用筛选”应为 | whole number"
            })
    @DisplayName("names the wrong parameter of a list, in both languages:")
    void refusesQuestions(String code, String question, String field, String zh, String en) throws Exception {
        var visitor = new Visitor(port, TOWNSHIP);
        Said.answers(code, 422, language -> visitor.get("/api/v1/tasks?" + question, language), zh, en);
        refused(township.get("/api/v1/tasks?" + question), field, zh);
        assertThat(visitor.signIn().page("/tasks?" + question).statusCode()).isEqualTo(422);
    }

    @Test
    @DisplayName("refuses a cursor of another order")
    void refusesForeignCursors() throws Exception {
        var one = "/api/v1/tasks?size=1";
        var next = read(township.get(one)).path("next").asText();
        if (!next.isEmpty()) refused(township.get(one + "&sort=amount&after=" + next), "after", "另一种排序");
    }

    @Test
    @DisplayName("saves filters from the page")
    void keepsFromThePage() {
        var visitor = new Visitor(port, TOWNSHIP).signIn();
        visitor.page("/tasks?view=todo&due=soon");

        var kept = visitor.post("/tasks/filters", Map.of("name", name, "desk", "", "query", "view=todo&due=soon"));
        assertThat(kept.uri().getQuery()).isEqualTo("view=todo&due=soon");
        assertThat(kept.body()).contains(name);
        var taken = visitor.post("/tasks/filters", Map.of("name", name, "desk", "", "query", "view=todo"));
        assertThat(taken.statusCode()).isEqualTo(422);
        assertThat(taken.body()).contains("已经有叫");
    }

    private JsonNode keep(Caller caller, String name, String desk, String query) throws Exception {
        var answer = post(caller, name, desk, query);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return json.readTree(answer.body());
    }

    private HttpResponse<String> post(Caller caller, String name, String desk, String query) throws Exception {
        return caller.post(KEPT, body(name, desk, query));
    }

    private String body(String name, String desk, String query) {
        var body = json.createObjectNode().put("name", name).put("query", query);
        if (desk != null) body.put("desk", desk);
        return body.toString();
    }

    private HttpResponse<String> change(Caller caller, long id, Map<String, String> change) throws Exception {
        return caller.send(
                "PUT", KEPT + "/" + id, json.writeValueAsString(change).getBytes(StandardCharsets.UTF_8));
    }

    private JsonNode read(HttpResponse<String> answer) throws Exception {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json.readTree(answer.body());
    }

    private static void refused(HttpResponse<String> answer, String field, String words) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(answer.body()).contains("\"field\":\"" + field + "\"", words);
    }
}
