package org.xiangbang.tasklist.department;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.xiangbang.AppTest;
import org.xiangbang.CaseDriver;
import org.xiangbang.People;
import org.xiangbang.Visitor;
import org.xiangbang.access.Accounts;
import org.xiangbang.access.Colleagues;
import org.xiangbang.access.DeskAssignment;
import org.xiangbang.access.Desks;
import org.xiangbang.engine.ProbeCases;
import org.xiangbang.engine.assignment.HandedSteps;
import org.xiangbang.engine.form.StepForm;
import org.xiangbang.engine.step.HumanStep;
import org.xiangbang.shared.Desk;
import org.xiangbang.shared.Official;
import org.xiangbang.web.Caller;

@AppTest
@DisplayName("The chief's list of her department's steps")
class DepartmentAssignmentTest {
    private static final String LINE = "line.handler@513228";
    private static final String ASSIGN = "/api/v1/department/assign";

    @LocalServerPort
    private int port;

    @Autowired
    private ProbeCases probe;

    @Autowired
    private HandedSteps handed;

    @Autowired
    private HumanStep steps;

    @Autowired
    private CaseDriver driver;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Desks desks;

    @Autowired
    private People people;

    @Autowired
    private ObjectMapper json;

    private Official colleague;
    private Caller chief;
    private Visitor page;

    @BeforeEach
    void aColleagueSitsThere() {
        probe.deploy();
        colleague = accounts.open("line-" + UUID.randomUUID(), "同科室的人", "Xiangbang-2026", null, null);
        desks.grant(Desk.parse(LINE), colleague.login(), null);
        chief = new Caller(port, "line.chief@513228");
        page = new Visitor(port, "line.chief@513228").signIn();
    }

    @AfterEach
    void theColleagueLeaves() {
        desks.end(Desk.parse(LINE), colleague.login());
    }

    @Test
    @DisplayName("gives several at once to one of its people, and says of each other one why not")
    void severalAtOnce() throws Exception {
        var fine = waiting();
        var done = waiting();
        steps.complete(done, StepForm.approve(Map.of()), accounts.official(LINE).orElseThrow());
        var foreign = driver.task(handed.reported(), "education.handler@513228");

        var answer =
                read(chief.post(ASSIGN, body(List.of(fine, fine, done, foreign, "none"), colleague.login(), "本周外出"))
                        .body());

        assertThat(answer.path("items").findValuesAsText("result"))
                .containsExactly("done", "refused", "refused", "refused");
        assertThat(answer.path("items").findValuesAsText("code")).containsExactly("too-late", "not-found", "not-found");
        assertThat(handed.assignee(fine)).isEqualTo(colleague.login());
        var again = read(
                chief.post(ASSIGN, body(List.of(fine), colleague.login(), "再派")).body());
        assertThat(again.path("items").get(0).path("code").asText()).isEqualTo("hands.transfer-same");
        assertThat(again.path("items").get(0).path("source").asText()).isNotEmpty();
        desks.grant(Desk.parse("education.handler@513228"), colleague.login(), null);
        var people = read(chief.get("/api/v1/department/people").body()).path("items");
        desks.end(Desk.parse("education.handler@513228"), colleague.login());
        assertThat(people.findValuesAsText("deskId")).doesNotContain("education.handler@513228");
        assertThat(people.findValuesAsText("login")).contains(colleague.login(), LINE, "line.chief@513228");
    }

    @Test
    @DisplayName("offers her own people however many others have desks in the county")
    void manyOthers() throws Exception {
        var desk = Desk.parse("transport.reviewer@513228");
        var others = IntStream.range(0, Colleagues.MOST)
                .mapToObj(n -> people.at(desk.id()))
                .toList();

        var offered = read(chief.get("/api/v1/department/people").body()).path("items");
        others.forEach(other -> desks.end(desk, other.login()));

        assertThat(offered.findValuesAsText("login")).contains(colleague.login(), LINE);
    }

    @Test
    @DisplayName(
            "offers the choice on the page, keeps what was typed when something is missing, and says what came of it")
    void onThePage() {
        var task = waiting();
        var list = page.page("/department/steps?step=lineReview").body();
        assertThat(page.page("/department/steps").body())
                .contains("name=\"task\" value=\"" + task, "同科室的人", "承办：", "改派所选环节");
        assertThat(list).doesNotContain("/cases/none");

        var missing = page.post(
                "/department/assign", Map.of("task", task, "to", colleague.login(), "reason", " ", "overdue", "false"));
        assertThat(missing.statusCode()).isEqualTo(422);
        assertThat(missing.body())
                .contains(
                        "href=\"#f-reason\"",
                        "value=\"" + task + "\" checked",
                        "value=\"" + colleague.login() + "\" selected");

        assertThat(page.page("/department/steps?person=-").body())
                .contains("data-desk=\"" + LINE + "\"", "<optgroup label=\"黑水县", "<h1>部门在办环节：待签收</h1>");

        var given = page.post("/department/assign", Map.of("task", task, "to", colleague.login(), "reason", "本周外出"));
        assertThat(given.statusCode()).isEqualTo(200);
        assertThat(given.body()).contains("1 件已改派", "现由 同科室的人（").doesNotContain("没有改派");
        var wrong =
                page.post("/department/assign", Map.of("task", task, "to", "finance.chief@513228", "reason", "本周外出"));
        assertThat(wrong.body()).contains("1 件没有改派", "不在本岗位", "/help/rulings/0062", "本岗位其他任职人员：");
    }

    @Test
    @DisplayName("says where nobody else holds the step's desk, instead of offering a box")
    void nobodyElse() {
        var alone = waiting();
        steps.claim(alone, accounts.official(LINE).orElseThrow());
        var desk = Desk.parse(LINE);
        var others = desks.holders(desk).stream()
                .map(DeskAssignment::login)
                .filter(login -> !login.equals(LINE))
                .toList();
        others.forEach(login -> desks.end(desk, login));
        try {
            var list = page.page("/department/steps?person=" + LINE).body();

            assertThat(list).contains("本岗位没有其他任职人员").doesNotContain("value=\"" + alone);
        } finally {
            others.forEach(login -> desks.grant(desk, login, null));
        }
    }

    @Test
    @DisplayName("is told what is missing at once, takes a hundred at most, and is for chiefs alone")
    void wrong() throws Exception {
        var none = chief.post(ASSIGN, "{\"tasks\":[],\"to\":\" \",\"reason\":\"\"}");
        assertThat(none.statusCode()).isEqualTo(422);
        assertThat(read(none.body()).findValuesAsText("field")).contains("tasks", "to", "reason");
        var many = IntStream.range(0, 101).mapToObj(i -> "t" + i).toList();
        assertThat(chief.post(ASSIGN, body(many, LINE, "理由")).body()).contains("tasklist.bulk.many", "100");
        var most =
                read(chief.post(ASSIGN, body(many.subList(0, 100), LINE, "理由")).body());
        assertThat(most.path("items")).hasSize(100);
        var clerk = new Caller(port, LINE);
        assertThat(clerk.post(ASSIGN, body(List.of(), "", "")).statusCode()).isEqualTo(404);
        assertThat(clerk.post(ASSIGN, body(List.of("x"), LINE, "理由")).statusCode())
                .isEqualTo(404);
        assertThat(clerk.get("/api/v1/department/people").statusCode()).isEqualTo(404);
    }

    private String waiting() {
        return driver.task(handed.reported(), LINE);
    }

    private String body(List<String> tasks, String to, String reason) throws Exception {
        return json.writeValueAsString(Map.of("tasks", tasks, "to", to, "reason", reason));
    }

    private JsonNode read(String body) throws Exception {
        return json.readTree(body);
    }
}
