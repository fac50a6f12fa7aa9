package org.xiangbang.tasklist.web;

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
import org.xiangbang.Visitor;
import org.xiangbang.web.Caller;

@AppTest
@DisplayName("The interface for lists and kept lists")
class TaskFiltersApiTest {
    private static final String KEPT = "/api/v1/task-filters";
    private static final String TOWNSHIP = "township.handler@513228100";
    private static final String CHIEF = "township.chief@513228100";

    @LocalServerPort
    private int port;

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
    @DisplayName("keeps a list under a name, reads it, renames it and removes it")
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
    @DisplayName("shares a list with the holders of a desk, who alone may change it")
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
    @DisplayName("refuses names and lists that are none, each by its field")
    void refusesKeeping() throws Exception {
        keep(township, name, null, "view=todo");
        refused(post(name, null, "view=todo"), "name", "已经有叫");
        refused(post(" ", null, "view=todo"), "name", "请填写");
        refused(post("字".repeat(41), null, "view=todo"), "name", "最多 40 个字");
        refused(post("a", CHIEF, "view=todo"), "desk", "只能与自己所在的岗位共用");
        refused(post("a", "no desk", "view=todo"), "desk", "只能与自己所在的岗位共用");
        refused(post("a", null, ""), "query", "清单的地址不对");
        refused(post("a", null, "view=todo&q=%zz"), "query", "清单的地址不对");
        refused(post("a", null, "view=all"), "view", "清单可选");
        refused(post("a", null, "view=todo&due=late"), "due", "期限可选");
        assertThat(change(township, 0, Map.of("name", "x")).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "view=all | view | 清单可选 | The list is todo",
                "link=x | link | 没有这样的环节 | There is no such link",
                "process=X | process | 流程应为模型的代号 | key of a model",
                "step=x | step | 步骤应写作 | process.step",
                "region=abc | region | 行政区划代码 | administrative division code",
                "department=A1 | department | 部门代码不对 | department code is wrong",
                "organization=5 | organization | 社会组织应为其编号 | must be its number",
                "amountFrom=1.234 | amountFrom | 最多两位小数 | two decimal places",
                "amountTo=-1 | amountTo | 不小于零 | not below zero",
                "amountFrom=2&amountTo=1 | amountTo | 不能低于下限 2 元 | lower one of 2 yuan",
                "due=late | due | 期限可选 | due state is severe",
                "q=a+b+c+d+e+f | q | 5 个词 | 5 words",
                "sort=price | sort | 排序可选：due, received, amount, case, region | due, received, amount, case, region",
                "sort=due,due | sort | 每项一次 | each once",
                "view=done&sort=due | sort | time | time",
                "after=xyz | after | 翻页标记无效 | not valid",
                "size=0 | size | 每页 1 至 100 条 | 1 to 100 rows",
                "size=many | size | 。 | .",
                "saved=999999999 | saved | 没有编号为 999,999,999 | no kept list with the number 999,999,999",
                "saved=x | saved | 。 | ."
            })
    @DisplayName("names the wrong part of a question for a list, in both languages:")
    void refusesQuestions(String question, String field, String zh, String en) throws Exception {
        refused(township.get("/api/v1/tasks?" + question), field, zh);
        refused(township.get("/api/v1/tasks?" + question, "Accept-Language", "en"), field, en);
        assertThat(new Visitor(port, TOWNSHIP)
                        .signIn()
                        .page("/tasks?" + question)
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    @DisplayName("refuses a cursor of another order")
    void refusesForeignCursors() throws Exception {
        var one = "/api/v1/tasks?size=1";
        var next = read(township.get(one)).path("next").asText();
        if (!next.isEmpty()) refused(township.get(one + "&sort=amount&after=" + next), "after", "另一种排序");
    }

    @Test
    @DisplayName("keeps and tidies lists from the page")
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

    private HttpResponse<String> post(String name, String desk, String query) throws Exception {
        return post(township, name, desk, query);
    }

    private HttpResponse<String> post(Caller caller, String name, String desk, String query) throws Exception {
        var body = json.createObjectNode().put("name", name).put("query", query);
        if (desk != null) body.put("desk", desk);
        return caller.post(KEPT, body.toString());
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
