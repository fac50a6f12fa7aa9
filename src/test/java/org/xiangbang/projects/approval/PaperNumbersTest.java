package org.xiangbang.projects.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;
import org.xiangbang.AppTest;
import org.xiangbang.CaseDriver;
import org.xiangbang.Said;
import org.xiangbang.Visitor;
import org.xiangbang.cases.PaperNumbers;
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
        assertThat(numbers.shared(first)).isEmpty();

        reply(second, number.replace("〔", "[").replace("〕", "] "));

        assertThat(numbers.shared(first))
                .singleElement()
                .satisfies(shared -> assertThat(shared.others()).isEqualTo(1));
        var reader = new Visitor(port, "agriculture.handler@513228").signIn();
        assertThat(reader.page("/cases/" + first).body()).contains("编号重复", number);
        assertThat(reader.page("/cases/" + second + "?lang=en").body())
                .contains("Number of approval", "used once elsewhere");
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
