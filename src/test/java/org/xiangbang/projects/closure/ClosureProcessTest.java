package org.xiangbang.projects.closure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.xiangbang.AppTest;
import org.xiangbang.CaseDriver;
import org.xiangbang.Said;
import org.xiangbang.SampleProject;
import org.xiangbang.cases.CaseFiles;
import org.xiangbang.projects.Project;
import org.xiangbang.projects.ProjectForms;
import org.xiangbang.projects.Projects;
import org.xiangbang.projects.Tranches;
import org.xiangbang.shared.Money;

@AppTest
@DisplayName("The closing of a project")
class ClosureProcessTest {
    @Autowired
    private Said said;

    private static final Map<String, Object> OWN_SCORE = Map.of("ownScore", 95, "ownAccount", "目标全部完成");
    private static final Map<String, Object> GRADE = Map.of("score", 92, "grade", "excellent", "account", "完成良好");
    private static final Map<String, Object> HANDED_OVER = Map.of(
            "assets", List.of(Map.of("asset", "灌溉设施", "quantity", "1 套", "keeper", "谷汝村")), "handOverNote", "已清点");
    private static final Map<String, Object> RECEIVED = Map.of("asked", 20, "satisfied", 19);

    @Autowired
    private CaseDriver walk;

    @Autowired
    private JdbcClient db;

    @Autowired
    private Projects projects;

    @Autowired
    private Tranches tranches;

    @Autowired
    private Closings closings;

    @Autowired
    private CaseFiles cases;

    @Autowired
    private TransactionTemplate transaction;

    private String project;

    @BeforeEach
    void anAcceptedProject() {
        project = SampleProject.implementing(db, SampleProject.VILLAGE, "donation")
                .tranche(1, "640000.00", "START")
                .caseNo;
        transaction.executeWithoutResult(
                t -> tranches.paid(project, 1, SampleProject.AMOUNT, LocalDate.of(2026, 4, 1)));
        walk.start(ClosureProcess.KEY, project);
    }

    @Test
    @DisplayName("goes from report through evaluation, disclosure and handover into the archive")
    void isClosed() {
        report("640000.00");
        evaluated();
        disclosedAndHandedOver();
        assertThat(walk.waiting(project)).containsExactly("receiveAssets village.handler@513228100210");
        walk.approve(project, "receiveAssets", RECEIVED);
        walk.approve(project, "archive", archive(true));

        assertThat(walk.waiting(project)).isEmpty();
        assertThat(projects.find(project).status()).isEqualTo(Project.Status.CLOSED);
        assertThat(projects.find(project).closedOn()).isNotNull();
        assertThat(cases.find(project).closedAt()).isNotNull();
        var closing = closings.seek(project).orElseThrow();
        assertThat(closing.evaluation().grade()).isEqualTo("excellent");
        assertThat(closing.archiveNo()).isEqualTo("2026-001");
        assertThat(closing.satisfied()).isEqualTo(19);
    }

    @Test
    @DisplayName("accounts for what was not spent, to the fen, and finance checks it")
    void dealsWithTheSurplus() {
        report("600000.00");
        evaluated();
        said.wrong("projects.surplus-sum", () -> walk.approve(project, "settleSurplus", surplus("30000.00")));
        walk.approve(project, "settleSurplus", surplus("40000.00"));
        walk.complete(project, "checkSurplus", "return", Map.of());
        walk.approve(project, "settleSurplus", surplus("40000.00"));
        walk.approve(project, "checkSurplus");

        assertThat(walk.waiting(project)).containsExactly("disclose organization.handler@S-009999");
        assertThat(closings.seek(project).orElseThrow().surplus()).isEqualTo(Money.parse("40000.00"));
    }

    @Test
    @DisplayName("says why it spent another sum than was verified, with papers; a word is no proof of money returned")
    void provesItsMoney() {
        var bare = Map.<String, Object>of("report", "项目完成", "spent", "1000.00", "households", 198);
        said.wrong("projects.spent-differs", () -> walk.approve(project, "closingReport", bare), "核实的支出 0.00", "0.00");
        said.wrong("projects.spent-differs-papers", () -> walk.approve(project, "closingReport", bare));
        report("1000.00");
        evaluated();
        var word = Map.<String, Object>of("use", "returned", "surplusAmount", "639000.00", "explanation", "退回");

        said.wrong("projects.returned-proof", () -> walk.approve(project, "settleSurplus", word));
        walk.approve(project, "settleSurplus", surplus("639000.00"));
    }

    static Stream<Arguments> scores() {
        return Stream.of(
                Arguments.of(100, "excellent", "projects.grade-of-score.excellent"),
                Arguments.of(90, "excellent", "projects.grade-of-score.excellent"),
                Arguments.of(89, "good", "projects.grade-of-score.good"),
                Arguments.of(80, "good", "projects.grade-of-score.good"),
                Arguments.of(79, "fair", "projects.grade-of-score.fair"),
                Arguments.of(60, "fair", "projects.grade-of-score.fair"),
                Arguments.of(59, "poor", "projects.grade-of-score.poor"),
                Arguments.of(1, "poor", "projects.grade-of-score.poor"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("scores")
    @DisplayName("is graded by its score, and by no other word")
    void isGradedByItsScore(int score, String grade, String code) {
        report("640000.00");
        walk.approve(project, "selfEvaluation", OWN_SCORE);
        var other = grade.equals("excellent") ? "poor" : "excellent";

        said.wrong(
                code,
                () -> walk.approve(
                        project, "departmentEvaluation", Map.of("score", score, "grade", other, "account", "已核对")));
        walk.approve(project, "departmentEvaluation", Map.of("score", score, "account", "已核对"));

        assertThat(closings.seek(project).orElseThrow().evaluation().grade()).isEqualTo(grade);
    }

    @Test
    @DisplayName("goes back wherever something is missing, and straight to where it came from")
    void goesBack() {
        report("640000.00");
        walk.approve(project, "selfEvaluation", OWN_SCORE);
        walk.complete(project, "departmentEvaluation", "return", Map.of());
        report("640000.00");
        evaluated();
        disclosedAndHandedOver();
        walk.complete(project, "receiveAssets", "return", Map.of());
        walk.approve(project, "handOver", HANDED_OVER);
        said.wrong(
                "projects.satisfied-of-asked",
                () -> walk.approve(project, "receiveAssets", Map.of("asked", 5, "satisfied", 6)));
        walk.approve(project, "receiveAssets", RECEIVED);
        said.refuses(
                "projects.tranche-paid-once",
                () -> transaction.executeWithoutResult(
                        t -> tranches.paid(project, 1, SampleProject.AMOUNT, LocalDate.of(2026, 4, 1))));
        said.wrong("projects.missing-paper", () -> walk.approve(project, "archive", archive(false)));
        walk.complete(project, "archive", "return", Map.of());
        walk.approve(project, "completeFile", Map.of("supplied", "已补齐"));

        assertThat(walk.waiting(project)).containsExactly("archive agriculture.handler@513228");
    }

    private void report(String spent) {
        walk.approve(project, "closingReport", ProjectForms.closingReport(spent));
    }

    private void evaluated() {
        walk.approve(project, "selfEvaluation", OWN_SCORE);
        walk.approve(project, "departmentEvaluation", GRADE);
    }

    private void disclosedAndHandedOver() {
        assertThat(walk.view(project, "disclose").definition().field("publishedOn"))
                .as("what page and interface say before")
                .hasValueSatisfying(field -> assertThat(field.bounds().past()).isTrue());
        said.wrong(
                "field.past",
                () -> walk.approve(project, "disclose", disclosed("2199-01-01")),
                "不能晚于今天",
                "later than today");
        walk.approve(project, "disclose", disclosed("2026-11-01"));
        walk.approve(project, "handOver", HANDED_OVER);
    }

    private static Map<String, Object> disclosed(String day) {
        return Map.of("publishedOn", day, "publishedWhere", "全国慈善信息公开平台", "disclosure", "项目情况");
    }

    private static Map<String, Object> surplus(String amount) {
        return Map.of(
                "use", "returned",
                "surplusAmount", amount,
                "returnVoucher", "TK-2026-001",
                "returnedOn", "2026-11-02",
                "returnReceipt", CaseDriver.PAPER,
                "explanation", "退回捐赠方");
    }

    private static Map<String, Object> archive(boolean present) {
        return Map.of("archiveNo", "2026-001", "package", List.of(Map.of("item", "项目方案", "present", present)));
    }
}
