package org.xiangbang;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xiangbang.engine.model.Definitions;
import org.xiangbang.engine.model.FieldDefinition;

@AppTest
@DisplayName("An empty form that starts a case")
class EmptyFormsTest {
    @LocalServerPort
    private int port;

    @Autowired
    private Definitions definitions;

    @Autowired
    private ObjectMapper json;

    @Autowired
    private JdbcClient db;

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "organizations, organizations-admission, signUp, applicant",
        "needs, needs-survey, report, village.handler@513228100210",
        "projects, projects-lifecycle, propose, organization"
    })
    @DisplayName("is told everything that is missing at once, and opens no case")
    void isToldEverything(String path, String process, String step, String login) throws Exception {
        var required = definitions.startForm(process, step).form().fields().stream()
                .filter(FieldDefinition::required)
                .map(FieldDefinition::id)
                .toList();
        var who = login.equals("organization") ? "organization.handler@S-000001" : login;
        var before = cases();

        var answer = new Visitor(port, who).send("/api/v1/" + path, "{}");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(json.readTree(answer.body()).get("violations").findValuesAsText("field"))
                .containsExactlyElementsOf(required)
                .hasSizeGreaterThan(9);
        assertThat(cases()).isEqualTo(before);
    }

    private long cases() {
        return db.sql("select count(*) from cases.case_file").query(Long.class).single();
    }
}
