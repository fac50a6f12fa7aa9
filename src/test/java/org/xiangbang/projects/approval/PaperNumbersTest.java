package org.xiangbang.projects.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.xiangbang.AppTest;
import org.xiangbang.CaseDriver;
import org.xiangbang.Said;
import org.xiangbang.Visitor;
import org.xiangbang.cases.PaperNumbers;
import org.xiangbang.cases.SharedNumbers;
import org.xiangbang.cases.SharedNumbers.Place;
import org.xiangbang.engine.model.ModelDeployment;
import org.xiangbang.projects.lifecycle.ProjectWalk;
import org.xiangbang.projects.proposal.Matchmaking;
import org.xiangbang.projects.proposal.ProposalForms;

@AppTest
@DisplayName("The number of a paper")
class PaperNumbersTest {
    private static final String TABLE = "projects/paper-numbers.dmn";

    @Autowired
    private Matchmaking matchmaking;

    @Autowired
    private ProjectWalk walk;

    @Autowired
    private CaseDriver cases;

    @Autowired
    private PaperNumbers numbers;

    @Autowired
    private SharedNumbers shared;

    @Autowired
    private JdbcClient db;

    @Autowired
    private ModelDeployment deployment;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Said said;

    @LocalServerPort
    private int port;

    private final String number = "试验发〔2026〕" + System.nanoTime() + "号";
    private String first;
    private String second;

    @BeforeEach
    void twoApprovedProjects() {
        first = decided();
        second = decided();
        reply(first, number);
    }

    @AfterEach
    void theTableOfTheProgram() throws IOException {
        deployment.deploy(Map.of(TABLE, Files.readAllBytes(Path.of("processes", TABLE))));
    }

    @Test
    @DisplayName("that stands in two cases is said on both of their pages")
    void isSaid() {
        var handler = cases.official("agriculture.handler@513228");
        assertThat(shared.of(first, handler)).isEmpty();

        reply(second, number.replace("〔", "[").replace("〕", "] "));

        assertThat(shared.of(first, handler)).singleElement().satisfies(used -> {
            assertThat(used.others()).isEqualTo(1);
            assertThat(used.cases()).extracting(Place::caseNo).containsExactly(second);
        });
        var reader = new Visitor(port, "agriculture.handler@513228").signIn();
        assertThat(reader.page("/cases/" + first).body()).contains("编号重复", number, "href=\"/cases/" + second);
        assertThat(reader.page("/cases/" + second + "?lang=en").body())
                .contains("Number of approval", "used once elsewhere", "href=\"/cases/" + first);
        for (var address : List.of("/api/v1/cases/", "/api/v1/projects/"))
            assertThat(reader.get(address + first).body())
                    .contains(
                            "\"sharedNumbers\":[{\"kind\":\"reply\",\"number\":\"" + number, "\"caseNo\":\"" + second);
    }

    @Test
    @DisplayName("is said in the answer to the step that enters it")
    void isSaidWhereItIsEntered() {
        var answer = new Visitor(port, "agriculture.handler@513228")
                .send("/api/v1/tasks/" + cases.open(second, "issueReply").taskId() + "/complete", """
                        {"outcome": "approve", "fields": {"replyNumber": "%s", "replyDate": "2026-05-08"}}""".formatted(
                                number));

        assertThat(answer.body()).contains("\"sharedNumbers\":[{", "\"caseNo\":\"" + first);
    }

    @Test
    @DisplayName("that stands in a case which the reader may not see is said without naming the case")
    void namesNoCaseThatIsNotSeen() {
        reply(second, number);
        var owner = db.sql("select organization from cases.case_file where case_no = ?")
                .param(first)
                .query(String.class)
                .single();

        assertThat(shared.of(first, cases.official("organization.handler@" + owner)))
                .singleElement()
                .satisfies(used -> {
                    assertThat(used.cases()).isEmpty();
                    assertThat(used.notListed()).isEqualTo(1);
                });
    }

    @Test
    @DisplayName(
            "is refused in a second case where the table says so, and stands again in its own when that is done anew")
    void isRefused() throws IOException {
        var table = Files.readString(Path.of("processes", TABLE)).replace("\"say\"", "\"refuse\"");
        deployment.deploy(Map.of(TABLE, table.getBytes(StandardCharsets.UTF_8)));

        said.wrong("engine.number-used", () -> reply(second, number), first, first);
        transaction.executeWithoutResult(status -> assertThat(
                        numbers.usedElsewhere(new PaperNumbers.Number("reply", "agriculture@513228", number), first))
                .isEmpty());
        reply(second, number + "之二");
    }

    @Test
    @DisplayName(
            "is said on the page with its uses in the case itself and with those in cases that the reader may not see")
    void countsWhatIsNotListed() {
        var elsewhere = "P-513230-2098-" + first.substring(first.length() - 4);
        db.sql("""
                insert into cases.case_file (case_no, kind, title, region, applicant, status, opened_at)
                values (?, 'PROJECT', '试验', '513230', 'organization.handler@S-1', 'implementing', now())
                """).param(elsewhere).update();
        db.sql("""
                insert into cases.paper_number (business_key, kind, case_no, issuer, key, number, used_at)
                select place, n.kind, of_case, n.issuer, n.key, n.number, n.used_at
                  from cases.paper_number n, (values (:first || '#1', :first), (:other, :other)) v (place, of_case)
                 where n.business_key = :first and n.kind = 'reply'
                """).param("first", first).param("other", elsewhere).update();
        var reader = new Visitor(port, "agriculture.handler@513228").signIn();

        assertThat(reader.page("/cases/" + first).body())
                .contains("另外还用了 2 次", "本案中用了 2 次", "其中 1 次没有列出")
                .doesNotContain(elsewhere);
        assertThat(reader.page("/cases/" + first + "?lang=en").body())
                .contains("used 2 times elsewhere", "Uses in this case: 2.", "more than ten: 1.");
    }

    @Test
    @DisplayName("of nothing but wide or narrow spaces is none")
    void isSomething() {
        said.wrong("field.required", () -> reply(second, "\u00a0\u2007"));
    }

    private String decided() {
        var organization = matchmaking.organization();
        var project = matchmaking.proposed(organization, ProposalForms.herbs());
        walk.upTo(project, "issueReply");
        return project;
    }

    private void reply(String project, String number) {
        cases.approve(project, "issueReply", Map.of("replyNumber", number, "replyDate", "2026-05-08"));
    }
}
