package org.xiangbang;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xiangbang.engine.ReviewCases;
import org.xiangbang.shared.Region;
import org.xiangbang.web.Caller;

/** What is wrong with the fields of a form and what its rules refuse come in one answer, in the order of the form. */
@AppTest
@DisplayName("A form with several faults")
class EverythingAtOnceTest {
    private static final String CLERK = "agriculture.handler@513228";

    @LocalServerPort
    private int port;

    @Autowired
    private ObjectMapper json;

    @Autowired
    private JdbcClient db;

    @Autowired
    private ReviewCases reviews;

    @Autowired
    private People people;

    @ParameterizedTest(name = "{0} {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "organizations | applicant | {\"name\":\"\\u200b\",\"uscc\":\"123\",\"endsOn\":\"2020-01-01\"} | name uscc endsOn",
                "organizations | applicant | {\"bankAccount\":\"abc\",\"endsOn\":\"2020-01-01\"} | endsOn bankAccount",
                "needs | village.handler@513228100210 | {\"amount\":\"0x10\",\"endsOn\":\"2020-01-01\"} | endsOn amount",
                "needs | village.handler@513228100210 | {\"title\":\"\\u200b\",\"region\":\"513228101\",\"households\":1,\"liftedHouseholds\":2} | title region liftedHouseholds",
                "projects | organization.handler@S-000001 | {\"title\":\"\\u3164\",\"endsOn\":\"2020-01-01\",\"budget\":[{\"source\":\"donation\",\"purpose\":\"种苗\",\"amount\":\"1.00\"}]} | title budget milestones endsOn"
            })
    @DisplayName("that starts a case is told all of them")
    void ofAFirstForm(String path, String login, String changes, String fields) throws Exception {
        var client = new Client(port);
        var form = client.example("/" + path);
        form.remove("need");
        form.putAll(json.readValue(changes, new TypeReference<Map<String, Object>>() {}));

        assertThat(told(client.post(login, "/" + path, form).body())).containsSubsequence(fields.split(" "));
    }

    @Test
    @DisplayName("is told that a code is taken even where the case cannot be opened for another fault")
    void takenCode() throws Exception {
        var client = new Client(port);
        var form = client.example("/organizations");
        SampleOrganization.admitted(db);
        form.put(
                "uscc",
                db.sql("select uscc from organizations.organization where status = 'ADMITTED' limit 1")
                        .query(String.class)
                        .single());
        form.putAll(Map.of("bankAccount", "abc", "endsOn", "2020-01-01"));

        var answer = client.post("applicant", "/organizations", form);

        assertThat(told(answer.body())).containsSubsequence("uscc", "endsOn", "bankAccount");
        assertThat(answer.body()).contains("uscc.taken", "organizations.end-before-start");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "admin/accounts, login name password",
        "accounts, login name password",
        "admin/webhooks, url kinds",
        "admin/desks/grant, desk login reason",
        "admin/regions, code name",
        "deputies, deputy from until",
        "handovers, leaver receiver reason",
        "tasks/bulk, tasks outcome",
        "task-filters, name query"
    })
    @DisplayName("that is no step is told all of them")
    void ofAnAct(String path, String fields) throws Exception {
        var answer = new Visitor(port, Administrators.of(path)).send("/api/v1/" + path, "{}");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(told(answer.body())).containsExactly(fields.split(" "));
        assertThat(answer.body()).doesNotContain("null");
    }

    @Test
    @DisplayName("that asks for a list is told every condition that is none")
    void ofAQuestion() throws Exception {
        var answer = new Visitor(port, "admin").get("/api/v1/needs?status=odd&size=0&region=x");

        assertThat(fields(answer)).containsExactlyInAnyOrder("status", "size", "region");
    }

    @Test
    @DisplayName("on the page of calls for needs keeps what was typed")
    void ofARound() {
        var page = new Visitor(port, "agriculture.chief@513228")
                .signIn()
                .post(
                        "/needs/rounds",
                        Map.of("libraryYear", "27", "opensOn", "", "closesOn", "2027-02-30", "note", "征集"));

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body())
                .contains("“入库年度”不能小于 2000", "请填写“开始日期”", "“截止日期”应为日期")
                .contains("href=\"#f-opensOn\"", "value=\"2027-02-30\"", "value=\"征集\"");
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "/tasks/none/complete | {\"outcome\":{\"a\":[1]},\"opinion\":[],\"fields\":\"x\",\"documents\":\"y\",\"odd\":{}} "
                        + "| outcome opinion fields documents odd",
                "/tasks/none/sign | {\"answer\":[],\"opinion\":\"a\\u0000\",\"documents\":[[],\"x\",{}]} "
                        + "| answer opinion documents[0] documents[2]",
                "/deputies | {\"deputy\":{},\"from\":\"heute\",\"until\":[2],\"processes\":[\"a\",[]]} | deputy from until processes[1]",
                "/admin/desks/grant | {\"desk\":[],\"login\":{},\"more\":1} | desk login more"
            })
    @DisplayName("whose parts are of wrong types or unknown is told all of them, with their places")
    void ofWrongTypes(String path, String body, String fields) throws Exception {
        var answer = new Visitor(port, Administrators.of("/api/v1" + path)).send("/api/v1" + path, body);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(json.readTree(answer.body()).path("violations").findValuesAsText("field"))
                .containsExactlyInAnyOrder(fields.split(" "));
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "admin/accounts | {\"login\":\"A\",\"name\":{},\"password\":\"short\"} | name login password",
                "admin/accounts | {\"login\":\"%s\",\"name\":\"演示·甲\",\"password\":\"Xiangbang-2026\",\"odd\":1} | odd",
                "admin/regions | {\"code\":\"x\",\"name\":[],\"from\":\"2026-01-01\"} | name code",
                "deputies | {\"from\":\"heute\",\"until\":\"2020-01-01\"} | from deputy",
                "handovers | {\"leaver\":{},\"reason\":\"\"} | leaver receiver reason"
            })
    @DisplayName("of which a part cannot be read is told the faults of all other parts too, and nothing of it stays")
    void ofPartsThatCannotBeRead(String path, String body, String fields) throws Exception {
        var login = "odd-" + System.nanoTime();
        var answer = new Visitor(port, Administrators.of(path)).send("/api/v1/" + path, body.replace("%s", login));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(json.readTree(answer.body()).path("violations").findValuesAsText("field"))
                .contains(fields.split(" "))
                .doesNotHaveDuplicates();
        assertThat(new Visitor(port, "admin")
                        .get("/api/v1/admin/accounts?q=" + login)
                        .body())
                .isEqualTo("{\"items\":[]}");
    }

    @Test
    @DisplayName(
            "of a step of which a part cannot be read is told the faults of all other parts too, and the step stays open")
    void ofAStep() throws Exception {
        var clerk = people.at(CLERK);
        var caseNo = reviews.start("读不懂的正文", new Region("513228"), clerk);
        var task = reviews.task(caseNo);
        var reader = new Visitor(port, CLERK);
        var before = reader.get("/api/v1/tasks/" + task).body();
        var body = "{\"outcome\":\"none\",\"opinion\":{\"a\":1},\"odd\":1,\"fields\":{\"alien\":\"x\"}}";

        var answer = reader.send("/api/v1/tasks/" + task + "/complete", body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(told(answer.body())).contains("opinion", "odd", "outcome", "alien");

        var right = reader.send("/api/v1/tasks/" + task + "/complete", "{\"outcome\":\"approve\",\"odd\":1}");
        assertThat(right.statusCode()).as(right.body()).isEqualTo(422);
        assertThat(reader.get("/api/v1/tasks/" + task).body()).isEqualTo(before);
    }

    @Test
    @DisplayName("is told of wrong types inside rows, and of a number that is too large")
    void ofWrongTypesInRows() throws Exception {
        var admin = new Caller(port, "admin");
        var year = "{\"confirm\":\"perhaps\",\"holidays\":[7,{\"name\":[],\"from\":\"x\",\"odd\":1,\"work\":[\"y\"]}]}";
        var draft = "{\"values\":[],\"revision\":99999999999999999999}";

        assertThat(fields(admin.send("PUT", "/api/v1/calendar/2027", year.getBytes(UTF_8))))
                .containsExactlyInAnyOrder(
                        "confirm",
                        "holidays[0]",
                        "holidays[1].name",
                        "holidays[1].from",
                        "holidays[1].odd",
                        "holidays[1].work[0]");
        assertThat(fields(admin.send("PUT", "/api/v1/drafts/start:needs-survey", draft.getBytes(UTF_8))))
                .containsExactlyInAnyOrder("revision", "values");
    }

    @Test
    @DisplayName("is told of the papers that it cannot name, with everything else")
    void papers() throws Exception {
        var client = new Client(port);
        var form = client.example("/needs");
        form.putAll(Map.of("title", "\u200b", "documents", List.of("none", "neither")));

        var answer = client.post("village.handler@513228100210", "/needs", form);

        assertThat(told(answer.body())).contains("title", "documents");
        assertThat(answer.body()).contains("none", "neither", "document.unknown");
    }

    private List<String> fields(HttpResponse<String> answer) throws Exception {
        return json.readTree(answer.body()).path("violations").findValuesAsText("field");
    }

    private List<String> told(String body) throws Exception {
        var fields = new LinkedHashSet<String>();
        for (JsonNode violation : json.readTree(body).path("violations"))
            fields.add(violation.path("field").asText().replaceFirst("\\[.*", ""));
        return new ArrayList<>(fields);
    }
}
