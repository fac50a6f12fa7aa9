package org.xiangbang.engine.versions;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xiangbang.AppTest;
import org.xiangbang.CaseDriver;
import org.xiangbang.FormerModels;
import org.xiangbang.SampleNeed;
import org.xiangbang.Visitor;
import org.xiangbang.engine.model.ModelDeployment;
import org.xiangbang.web.Caller;

@AppTest
@DisplayName("The models")
class ModelsTest {
    private static final String SURVEY = "/models/process/needs-survey";
    private static final String CHANNEL = "/models/table/funds-channel";

    @Autowired
    FormerModels former;

    @Autowired
    ModelDeployment deployment;

    @Autowired
    CaseDriver cases;

    @Autowired
    JdbcClient db;

    @Autowired
    ObjectMapper json;

    @LocalServerPort
    int port;

    Caller admin;

    @BeforeEach
    void caller() {
        admin = new Caller(port, "admin");
    }

    @Test
    @DisplayName("are listed with their versions and the cases that run on each")
    void listed() throws Exception {
        var all = json.readTree(admin.get("/api/v1/models").body()).get("items");
        var survey = one(all, "needs-survey");

        assertThat(survey.get("kind").asText()).isEqualTo("process");
        assertThat(survey.get("name").asText()).isEqualTo("需求调查入库");
        assertThat(survey.get("file").asText()).isEqualTo("needs/survey.bpmn");
        assertThat(survey.at("/versions/0/cases").isNumber()).isTrue();
        assertThat(one(all, "funds-channel").at("/versions/0/cases").isMissingNode())
                .isTrue();
        try (var files = Files.walk(Path.of("processes"))) {
            var packaged = files.map(
                            file -> Path.of("processes").relativize(file).toString())
                    .filter(file -> file.endsWith(".bpmn") || file.endsWith(".dmn"))
                    .toList();
            assertThat(all).extracting(model -> model.get("file").asText()).containsAll(packaged);
        }
        var page = new Visitor(port, "admin").signIn().page("/models").body();
        assertThat(page).contains("需求调查入库", "needs/survey.bpmn", "资金渠道");
    }

    @Test
    @DisplayName("count each case once, in however many parts it runs on a version")
    void casesOnce() throws Exception {
        var path = "/api/v1/models/process/needs-village";
        var before =
                json.readTree(admin.get(path).body()).at("/versions/0/cases").asLong();
        var first = SampleNeed.published(db);
        var second = SampleNeed.published(db);
        for (var need : List.of(first, second)) cases.start("needs-village", need);
        assertThat(json.readTree(admin.get(path).body()).at("/versions/0/cases").asLong())
                .isEqualTo(before + 2);

        rename(second, first + ".T2");
        assertThat(json.readTree(admin.get(path).body()).at("/versions/0/cases").asLong())
                .isEqualTo(before + 1);
        rename(first + ".T2", second);
    }

    private void rename(String key, String other) {
        db.sql("update public.act_ru_execution set business_key_ = ? where business_key_ = ?")
                .params(other, key)
                .update();
    }

    @Test
    @DisplayName("that were divided say which steps are gone, new and different, and by what")
    void divided() throws Exception {
        former.during("needs-survey", () -> {});
        var newest = newest(SURVEY);
        var changes = changes(SURVEY, newest - 1, newest, "zh-CN");

        assertThat(change(changes, "villageNotice").get("kind").asText()).isEqualTo("removed");
        assertThat(change(changes, "village").get("kind").asText()).isEqualTo("added");
        assertThat(change(changes, "village").get("part").asText()).isEqualTo("call");
        var starts = difference(change(changes, "report"), "startsOn");
        assertThat(starts.get("label").asText()).isEqualTo("字段（计划开始日期）");
        assertThat(starts.get("before").asText()).contains("“计划开工”，日期");
        assertThat(starts.get("after").asText()).contains("“计划开始日期”，日期");

        assertThat(changes(SURVEY, 1, newest, "zh-CN"))
                .as("today's model came back")
                .isEmpty();
        var page = new Visitor(port, "admin").signIn().page(SURVEY + "/changes").body();
        assertThat(page).contains("第 %d 版 → 第 %d 版".formatted(newest - 1, newest), "新增", "删去", "“计划开始日期”");
    }

    @Test
    @DisplayName("say in both languages which term, desk, outcome and condition changed")
    void words() throws Exception {
        during(
                "needs/survey.bpmn",
                model -> model.replace("agriculture.chief@county", "leading-group.chief@county")
                        .replaceFirst(
                                "(<bpmn:userTask id=\"countyDecision\"[\\s\\S]*?name=\"term\" value=\")10wd", "$120d"),
                version -> {
                    var chinese = change(changes(SURVEY, version - 1, version, "zh-CN"), "countyDecision");
                    assertThat(said(chinese, "term").get("before").asText()).isEqualTo("10 个工作日");
                    assertThat(said(chinese, "term").get("after").asText()).isEqualTo("20 天");
                    assertThat(said(chinese, "desk").get("before").asText()).matches("农业农村.*局.* 负责人（县级）");
                    var english = change(changes(SURVEY, version - 1, version, "en"), "countyDecision");
                    var file = "/api/v1" + SURVEY + "/%d/file";
                    assertThat(admin.get(file.formatted(version)).body()).contains("leading-group.chief@county");
                    assertThat(admin.get(file.formatted(version - 1)).body())
                            .isEqualTo(Files.readString(Path.of("processes/needs/survey.bpmn")));
                    assertThat(english.get("name").asText()).isEqualTo("County decision");
                    assertThat(said(english, "term").get("after").asText()).isEqualTo("20 days");
                });
    }

    @Test
    @DisplayName("say each outcome in the reader's language, once, and whose desk a case decides")
    void outcomes() {
        var visitor = new Visitor(port, "admin").signIn();
        var chinese = visitor.page(SURVEY).body();
        var english = visitor.page(SURVEY + "?lang=en").body();

        assertThat(chinese).contains("由案件确定（参与会审的部门）").doesNotContain("储备（储备）");
        assertThat(english)
                .contains("decided by the case (each department consulted)")
                .doesNotContainPattern("Approve \\([^)]*[\u4e00-\u9fff]");
    }

    @Test
    @DisplayName("of decisions say which row and which cell changed")
    void tables() throws Exception {
        during(
                "funds/channel.dmn",
                table -> table.replace(
                        "<text>\"fundraising\"</text>\n        </inputEntry>",
                        "<text>\"own\"</text>\n        </inputEntry>"),
                version -> {
                    var changes = changes(CHANNEL, version - 1, version, "zh-CN");
                    assertThat(changes).hasSize(1);
                    assertThat(changes.at("/0/name").asText()).isEqualTo("第 2 行");
                    assertThat(changes.at("/0/differences/0/label").asText()).isEqualTo("输入（资金来源）");
                    assertThat(changes.at("/0/differences/0/before").asText()).isEqualTo("\"fundraising\"");
                    assertThat(changes.at("/0/differences/0/after").asText()).isEqualTo("\"own\"");
                });
    }

    @Test
    @DisplayName("are read by administrators and inspectors, and hidden from everybody else")
    void readers() throws Exception {
        assertThat(new Caller(port, "audit.inspector@513228")
                        .get("/api/v1/models")
                        .statusCode())
                .isEqualTo(200);
        for (var path : new String[] {
            "/api/v1/models", "/api/v1" + SURVEY, "/api/v1" + SURVEY + "/changes", "/api/v1" + SURVEY + "/1/file"
        })
            assertThat(new Caller(port, "agriculture.chief@513228").get(path).statusCode())
                    .as(path)
                    .isEqualTo(404);
        var chief = new Visitor(port, "agriculture.chief@513228").signIn();
        for (var path :
                new String[] {"/models", SURVEY, SURVEY + "/changes", SURVEY + "/1/diagram", SURVEY + "/1/file"})
            assertThat(chief.page(path).statusCode()).as(path).isEqualTo(404);
    }

    @Test
    @DisplayName("that do not exist are not found, in whatever part of the address")
    void unknown() throws Exception {
        for (var path : new String[] {
            "/models/process/none",
            "/models/table/none",
            "/models/picture/needs-survey",
            SURVEY + "/changes?from=1&to=9999",
            SURVEY + "/changes?from=0",
            SURVEY + "/9999/file"
        }) assertThat(admin.get("/api/v1" + path).statusCode()).as(path).isEqualTo(404);
        var visitor = new Visitor(port, "admin").signIn();
        assertThat(visitor.page(SURVEY + "?version=9999").statusCode()).isEqualTo(404);
        assertThat(visitor.page(SURVEY + "/9999/diagram").statusCode()).isEqualTo(404);
        assertThat(visitor.page("/models/table/funds-papers/changes").body()).contains("只有一个版本");
    }

    @Test
    @DisplayName("say how a step is changed, and give the file of each version to keep")
    void kept() throws Exception {
        var reader = new Visitor(port, "audit.inspector@513228").signIn();
        assertThat(reader.page("/models").body()).contains("用 Camunda Modeler 编辑 processes/ 下的模型文件");
        assertThat(reader.page(SURVEY).body())
                .contains(
                        "放回 processes/needs/survey.bpmn（或 XIANGBANG_PROCESSES",
                        SURVEY + "/" + newest(SURVEY) + "/file");
        assertThat(reader.page(CHANNEL + "?lang=en").body()).contains("put it back as processes/funds/channel.dmn, or");

        for (var file : new String[] {"needs/survey.bpmn", "funds/channel.dmn"}) {
            var model = file.endsWith("dmn") ? CHANNEL : SURVEY;
            for (var path : new String[] {model, "/api/v1" + model}) {
                var answer = reader.page(path + "/" + newest(model) + "/file");
                assertThat(answer.body())
                        .isEqualTo(Files.readString(Path.of("processes").resolve(file)));
                assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
                        .startsWith("attachment")
                        .contains(Path.of(file).getFileName().toString());
            }
        }
    }

    private interface Check {
        void with(int version) throws Exception;
    }

    /** Deploys the changed model, checks, and deploys today's again. */
    private void during(String file, UnaryOperator<String> edit, Check check) throws Exception {
        var today = Files.readString(Path.of("processes").resolve(file));
        var edited = edit.apply(today);
        assertThat(edited).isNotEqualTo(today);
        try {
            deployment.deploy(Map.of(file, edited.getBytes(StandardCharsets.UTF_8)));
            check.with(newest((file.endsWith(".dmn") ? "/models/table/" : "/models/process/")
                    + file.replaceFirst("\\..*", "").replace('/', '-')));
        } finally {
            deployment.deploy(Map.of(file, today.getBytes(StandardCharsets.UTF_8)));
        }
    }

    private int newest(String path) throws Exception {
        return json.readTree(admin.get("/api/v1" + path).body())
                .at("/versions/0/version")
                .asInt();
    }

    private JsonNode changes(String path, int from, int to, String language) throws Exception {
        var answer =
                admin.get("/api/v1%s/changes?from=%d&to=%d".formatted(path, from, to), "Accept-Language", language);
        return json.readTree(answer.body()).get("changes");
    }

    private static JsonNode one(JsonNode all, String key) {
        return find(all, "key", key);
    }

    private static JsonNode change(JsonNode changes, String id) {
        return find(changes, "id", id);
    }

    private static JsonNode difference(JsonNode change, String of) {
        return find(change.get("differences"), "of", of);
    }

    private static JsonNode said(JsonNode change, String aspect) {
        return find(change.get("differences"), "aspect", aspect);
    }

    private static JsonNode find(JsonNode all, String name, String value) {
        return StreamSupport.stream(all.spliterator(), false)
                .filter(node -> value.equals(node.path(name).asText()))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " " + value + " is not in " + all));
    }
}
