package org.xiangbang.evidence.issued;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;
import org.xiangbang.AppTest;
import org.xiangbang.Said;
import org.xiangbang.Visitor;
import org.xiangbang.access.Accounts;
import org.xiangbang.cases.CaseFiles;
import org.xiangbang.documents.Documents;
import org.xiangbang.documents.StoredBytes;
import org.xiangbang.engine.model.Definitions;
import org.xiangbang.evidence.Traces;
import org.xiangbang.projects.lifecycle.ProjectWalk;
import org.xiangbang.projects.proposal.Matchmaking;
import org.xiangbang.projects.proposal.ProposalForms;
import org.xiangbang.shared.Worded;
import org.xiangbang.web.Caller;

@AppTest
@DisplayName("Papers that officials sign")
class IssuedPapersTest {
    private static final String HANDLER = "agriculture.handler@513228";
    private static final String REVIEWER = "agriculture.reviewer@513228";

    @LocalServerPort
    private int port;

    @Autowired
    private Matchmaking matchmaking;

    @Autowired
    private ProjectWalk walk;

    @Autowired
    private Documents documents;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Traces traces;

    @Autowired
    private CaseFiles cases;

    @Autowired
    private Definitions definitions;

    @Autowired
    private ApplicationEventPublisher acts;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private ObjectMapper json;

    @Autowired
    private Said said;

    private String project;

    @BeforeEach
    void aProject() {
        project = matchmaking.proposed("S-000001", ProposalForms.herbs());
    }

    @Test
    @DisplayName("are refused before the decision, and to whoever took no part in it")
    void areNotIssuedBefore() throws Exception {
        walk.upTo(project, "decide");
        for (var kind : List.of("approval", "reply", "agreement", "disbursement", "acceptance"))
            answers("papers.decided", kind, "所依据的决定还没有作出", "rests has not been given");
        for (var kind :
                List.of("village-notice", "township-notice", "announcement", "agreement-notice", "result-notice"))
            answers("papers.not-waiting", kind, "要在张贴或者公告的环节等待办理时出具", "is issued while the step");
        assertThat(offered(HANDLER)).isEmpty();

        walk.upTo(project, "issueReply");

        assertThat(offered(HANDLER)).containsExactly("approval");
        for (var other : List.of("village.handler@513228100210", "organization.handler@S-000001"))
            assertThat(asks(other, "approval").statusCode()).as(other).isEqualTo(404);
    }

    @Test
    @DisplayName(
            "are issued after the decision, once, by who took part, and stand in the trace and among the papers as they are")
    void areIssued() throws Exception {
        ChineseFont.orSkip();
        walk.upTo(project, "issueReply");

        var told = issued(HANDLER, "approval");

        assertThat(told.get("name").asText()).isEqualTo("项目审批表 " + project + ".pdf");
        assertThat(new Caller(port, HANDLER)
                        .get("/api/v1/cases/" + project + "/trace")
                        .body())
                .contains("issue-paper", told.get("sha256").asText());
        assertThat(text(told)).contains(project, "项目审批表", "受理", "审批决定");
        answers("papers.issued-already", "approval", "已经出具", "has been issued");
    }

    @Test
    @DisplayName("follow the project: reply, agreement, its notice, the notice of the result and the acceptance sheet")
    void followTheProject() throws Exception {
        ChineseFont.orSkip();
        walk.upTo(project, "draftAgreement");
        assertThat(offered("line.reviewer@513228")).containsExactly("approval");
        assertThat(asks("line.reviewer@513228", "reply").statusCode()).isEqualTo(404);
        assertThat(text(issued(HANDLER, "reply")))
                .contains("的批复", "核定金额", "640,000.00 元（人民币陆拾肆万元整）", "文号：", "社会捐赠", "黑水县农业农村局")
                .containsPattern("20\\d\\d年\\d{1,2}月\\d{1,2}日")
                .doesNotContainPattern("20\\d\\d-\\d\\d-\\d\\d");

        walk.upTo(project, "signAgreement");
        assertThat(text(issued(HANDLER, "agreement")))
                .contains("项目协议", "协议金额", "拨付", "黑水县农业农村局 负责人", "黑水县民政局 负责人", "签署人（签名）和职务");
        walk.upTo(project, "postAgreement");
        assertThat(text(issued(HANDLER, "agreement-notice"))).contains("项目协议公示", "公示时间", "受理异议");
        answers("papers.issued-already", "agreement-notice", "已经出具", "has been issued");

        walk.upTo(project, "postResult");
        assertThat(offered(REVIEWER)).contains("acceptance").doesNotContain("result-notice");
        assertThat(asks(REVIEWER, "result-notice").statusCode()).isEqualTo(404);
        assertThat(text(issued(HANDLER, "result-notice"))).contains("项目验收结果公示", "合格", "核实数量");
        assertThat(text(issued(REVIEWER, "acceptance")))
                .contains("项目验收单", "批复文号", "审定金额", "已拨金额", "终验意见", "回避声明", "县终验", "村初验");
        assertThat(new Caller(port, "organization.handler@S-000001")
                        .get("/api/v1/cases/" + project + "/trace")
                        .body())
                .as("who may see the case sees its papers")
                .contains("issue-paper");
    }

    @Test
    @DisplayName("say what holds: an agreement that is sent back is issued only after the next check")
    void sayWhatHolds() throws Exception {
        walk.upTo(project, "signAgreement");
        assertThat(offered(HANDLER)).contains("agreement");

        walk.does(project, "signAgreement", "back");

        assertThat(offered(HANDLER)).doesNotContain("agreement");
        answers("papers.decided", "agreement", "已经退回", "returned or taken back");
        walk.upTo(project, "signAgreement");
        assertThat(offered(HANDLER)).contains("agreement");
    }

    @Test
    @DisplayName("are issued by a button beside the papers")
    void areIssuedByAButton() {
        ChineseFont.orSkip();
        walk.upTo(project, "charityPayment");
        var visitor = new Visitor(port, HANDLER).signIn();
        var page = visitor.page("/cases/" + project + "/papers").body();
        assertThat(page).contains("出具文书：项目审批表");

        var after = visitor.post("/cases/" + project + "/papers", Map.of("kind", "approval"));

        assertThat(after.statusCode()).isEqualTo(200);
        assertThat(after.body()).contains("项目审批表 " + project + ".pdf").doesNotContain("出具文书：项目审批表");
    }

    @Test
    @DisplayName(
            "of a payment have what was asked and who approved it, in Chinese and on one page whatever the reader's language")
    void areInChinese() throws Exception {
        ChineseFont.orSkip();
        walk.upTo(project, "charityPayment");

        var issued = new Caller(port, REVIEWER)
                .post("/api/v1/cases/" + project + "/papers", "{\"kind\":\"disbursement\"}", "Accept-Language", "en");

        assertThat(issued.statusCode()).as(issued.body()).isEqualTo(201);
        var by = accounts.official(REVIEWER).orElseThrow();
        var id = json.readTree(issued.body()).get("id").asText();
        try (var paper = Loader.loadPDF(StoredBytes.of(documents.find(id, by), documents))) {
            assertThat(paper.getNumberOfPages()).isEqualTo(1);
            assertThat(new PDFTextStripper().getText(paper))
                    .contains("资金拨付单", "拨付申请", "拨付审批", "捐赠")
                    .doesNotContain("Donation");
        }
    }

    @Test
    @DisplayName("are issued once when two people ask at the same time")
    void areIssuedOnce() throws Exception {
        ChineseFont.orSkip();
        walk.upTo(project, "issueReply");
        Callable<Integer> asking = () -> asks(HANDLER, "approval").statusCode();

        var both = Executors.newFixedThreadPool(2);
        try {
            var answers = both.invokeAll(List.of(asking, asking));
            assertThat(List.of(answers.get(0).get(), answers.get(1).get())).containsExactlyInAnyOrder(201, 422);
        } finally {
            both.shutdown();
        }
        assertThat(issued()).isEqualTo(1);
    }

    @Test
    @DisplayName("stay as they were issued when the template changes; a faulty template issues nothing")
    void stayAsTheyWere(@TempDir Path folder) throws Exception {
        ChineseFont.orSkip();
        walk.upTo(project, "draftAgreement");
        var told = issued(HANDLER, "approval");
        var template = Files.createDirectories(folder.resolve("projects")).resolve("approval.html");
        Files.writeString(template, Files.readString(Path.of("processes", "projects", "approval.html")) + " ");
        Files.writeString(folder.resolve("projects").resolve("reply.html"), "<html>");
        var own = new PaperPrinter(new PaperFont(ChineseFont.file()), new PaperTemplates(folder.toString()));
        var changed = new IssuedPapers(traces, cases, documents, own, definitions, acts);

        said.refuses("papers.issued-already", () -> issueBy(changed, PaperKind.APPROVAL));
        said.refuses("papers.template-faulty", () -> issueBy(changed, PaperKind.REPLY), "projects/reply.html", "reply");

        var by = accounts.official(HANDLER).orElseThrow();
        var stored = documents.find(told.get("id").asText(), by);
        assertThat(stored.sha256()).isEqualTo(told.get("sha256").asText());
        assertThat(documents.of(project).stream().filter(paper -> paper.name().contains("批复 ")))
                .isEmpty();
        assertThat(issued()).isEqualTo(1);
    }

    private long issued() {
        return traces.acts(project).stream()
                .filter(act -> act.act().equals(IssuedPapers.ISSUE))
                .count();
    }

    private void issueBy(IssuedPapers papers, PaperKind kind) {
        var by = accounts.official(HANDLER).orElseThrow();
        transaction.executeWithoutResult(t -> papers.issue(
                project,
                kind,
                new Worded.Both(kind.word(), kind.word()),
                (round, desk) -> PaperSamples.content("同意", 1),
                by));
    }

    private String address() {
        return "/api/v1/cases/" + project + "/papers";
    }

    private HttpResponse<String> asks(String login, String kind) throws Exception {
        return new Caller(port, login).post(address(), "{\"kind\":\"" + kind + "\"}");
    }

    private JsonNode issued(String login, String kind) throws Exception {
        var answer = asks(login, kind);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return json.readTree(answer.body());
    }

    private List<String> offered(String login) throws Exception {
        var offered =
                json.readTree(new Caller(port, login).get(address()).body()).get("offered");
        return json.convertValue(offered, json.getTypeFactory().constructCollectionType(List.class, String.class));
    }

    private String text(JsonNode issued) throws Exception {
        var by = accounts.official(HANDLER).orElseThrow();
        try (var paper =
                Loader.loadPDF(StoredBytes.of(documents.find(issued.get("id").asText(), by), documents))) {
            return new PDFTextStripper().getText(paper);
        }
    }

    private void answers(String code, String kind, String zh, String en) {
        Said.answers(
                code,
                422,
                language -> new Caller(port, HANDLER)
                        .post(address(), "{\"kind\":\"" + kind + "\"}", "Accept-Language", language),
                zh,
                en);
    }
}
