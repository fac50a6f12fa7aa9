package org.xiangbang.needs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xiangbang.needs.NeedForms.form;
import static org.xiangbang.needs.NeedForms.herbsWith;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.xiangbang.AppTest;
import org.xiangbang.Said;
import org.xiangbang.Visitor;
import org.xiangbang.database.TableOwner;

@AppTest
@DisplayName("The form of a need")
class OfferedDepartmentsTest extends SurveyCases {
    private static final String OFFERED = "name=\"departments\" value=\"%s\"";

    @LocalServerPort
    private int port;

    @Autowired
    private TableOwner owner;

    @Autowired
    private ObjectMapper json;

    @Autowired
    private Said said;

    private Visitor village;

    @BeforeEach
    void signIn() {
        village = new Visitor(port, VILLAGE_DESK).signIn();
    }

    @AfterEach
    void setUpAgain() {
        kind("line", "line", "education", "health", "transport");
    }

    @Test
    @DisplayName("offers the departments that are set up and no other, on the page and in the interface")
    void onlyWhatIsSetUp() throws IOException {
        kind("oversight", "transport");

        assertThat(village.page("/needs/new").body())
                .contains(OFFERED.formatted("line"), OFFERED.formatted("education"))
                .doesNotContain(OFFERED.formatted("transport"));
        assertThat(options(field(village.get("/api/v1/needs/form", "zh").body())))
                .containsExactly("line", "education", "health");
    }

    @Test
    @DisplayName("offers the same where a report is corrected, and refuses any other as before")
    void corrected() throws IOException {
        kind("oversight", "transport");
        var need = at("townshipReview");
        walk.complete(need, "townshipReview", "return", NONE);
        var task = walk.open(need, "report").taskId();

        assertThat(village.page("/tasks/" + task).body())
                .contains(OFFERED.formatted("health"))
                .doesNotContain(OFFERED.formatted("transport"));
        assertThat(options(field(village.get("/api/v1/tasks/" + task, "zh").body())))
                .containsExactly("line", "education", "health");
        said.wrong(
                "needs.department-unknown",
                () -> walk.approve(need, "report", herbsWith("departments", List.of("transport"))));
        said.wrong(
                "needs.department-unknown",
                () -> survey.report(form(herbsWith("departments", List.of("transport"))), walk.official(VILLAGE_DESK)));
    }

    @Test
    @DisplayName("says so in one sentence where no department is set up")
    void none() throws IOException {
        kind("oversight", "line", "education", "health", "transport");

        assertThat(village.page("/needs/new").body())
                .contains("本系统还没有设置行业主管部门，这里不必填写。")
                .doesNotContain("name=\"departments\"", "县级会签时征求意见的部门");
        assertThat(village.page("/needs/new?lang=en").body())
                .contains("No line department has been set up; leave this empty.");
        var field = field(village.get("/api/v1/needs/form", "en").body());
        assertThat(options(field)).isEmpty();
        assertThat(field.get("help").asText()).isEqualTo("No line department has been set up; leave this empty.");
    }

    private void kind(String kind, String... departments) {
        owner.sql("update access.department set kind = ? where code = any(?)")
                .params(kind, departments)
                .update();
    }

    /** The description of the field. */
    private JsonNode field(String answer) throws IOException {
        return StreamSupport.stream(json.readTree(answer).get("fields").spliterator(), false)
                .filter(field -> field.get("id").asText().equals("departments"))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> options(JsonNode field) {
        return field.get("options").findValuesAsText("id");
    }
}
