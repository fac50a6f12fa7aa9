package org.xiangbang.evidence.issued;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.xiangbang.AppTest;
import org.xiangbang.Said;
import org.xiangbang.Visitor;
import org.xiangbang.access.Accounts;
import org.xiangbang.documents.Documents;
import org.xiangbang.projects.lifecycle.ProjectWalk;
import org.xiangbang.projects.proposal.Matchmaking;
import org.xiangbang.projects.proposal.ProposalForms;
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
    private ObjectMapper json;

    @Autowired
    private Said said;

    private String project;

    @BeforeAll
    static void aFont() {
        ChineseFont.orSkip();
    }

    @BeforeEach
    void aProject() {
        project = matchmaking.proposed("S-000001", ProposalForms.herbs());
    }

    @Test
    @DisplayName(
            "are issued after the decision, once, by who took part, and stand in the trace and among the papers as they are")
    void areIssued() throws Exception {
        var address = "/api/v1/cases/" + project + "/papers";
        var handler = new Caller(port, HANDLER);
        walk.upTo(project, "decide");
        answers("papers.decided", address, "“项目审批表”要在审批通过以后", "is issued after its approval");
        assertThat(handler.get(address).body()).isEqualTo("{\"offered\":[]}");
        walk.upTo(project, "issueReply");
        assertThat(handler.get(address).body()).isEqualTo("{\"offered\":[\"approval\"]}");
        assertThat(new Caller(port, "village.handler@513228100210")
                        .post(address, "{\"kind\":\"approval\"}")
                        .statusCode())
                .isEqualTo(404);

        var issued = handler.post(address, "{\"kind\":\"approval\"}");

        assertThat(issued.statusCode()).as(issued.body()).isEqualTo(201);
        var told = json.readTree(issued.body());
        assertThat(told.get("name").asText()).isEqualTo("项目审批表 " + project + ".pdf");
        var trace = handler.get("/api/v1/cases/" + project + "/trace").body();
        assertThat(trace).contains("issue-paper", told.get("sha256").asText());
        isWhole(told.get("id").asText());
        answers("papers.issued-already", address, "已经出具", "has been issued");
    }

    @Test
    @DisplayName("are issued by a button beside the papers")
    void areIssuedByAButton() {
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
        walk.upTo(project, "charityPayment");

        var issued = new Caller(port, REVIEWER)
                .post("/api/v1/cases/" + project + "/papers", "{\"kind\":\"disbursement\"}", "Accept-Language", "en");

        assertThat(issued.statusCode()).as(issued.body()).isEqualTo(201);
        var by = accounts.official(REVIEWER).orElseThrow();
        var id = json.readTree(issued.body()).get("id").asText();
        try (var paper = Loader.loadPDF(documents.content(documents.find(id, by)))) {
            assertThat(paper.getNumberOfPages()).isEqualTo(1);
            assertThat(new PDFTextStripper().getText(paper))
                    .contains("资金拨付单", "拨付申请", "拨付审批", "捐赠")
                    .doesNotContain("Donation");
        }
    }

    @Test
    @DisplayName("of an unknown kind are refused in words")
    void knowsItsKinds() {
        said.wrong("papers.kind", () -> PaperKind.named(null));
        for (var kind : new String[] {"", "x"})
            Said.answers(
                    "form",
                    422,
                    language -> new Caller(port, HANDLER)
                            .post(
                                    "/api/v1/cases/" + project + "/papers",
                                    "{\"kind\":\"" + kind + "\"}",
                                    "Accept-Language",
                                    language),
                    "papers.kind",
                    "papers.kind");
    }

    @Test
    @DisplayName("that cannot be printed are refused in words")
    void areRefusedInWords(@TempDir Path folder) throws Exception {
        var font = new PaperFont("");
        var none = new PaperPrinter(new PaperFont(folder.resolve("none.ttf").toString()), new PaperTemplates(""));
        said.refuses("papers.font-missing", () -> none.print(PaperKind.APPROVAL, content("同意")));
        var usual = new PaperPrinter(font, new PaperTemplates(""));
        var rare = "\uD87E\uDFFF";
        said.refuses("papers.character-missing", () -> usual.print(PaperKind.APPROVAL, content(rare)), rare, rare);
        Files.writeString(Files.createDirectories(folder.resolve("projects")).resolve("approval.html"), "<html>");
        var own = new PaperPrinter(font, new PaperTemplates(folder.toString()));
        said.refuses("papers.template-faulty", () -> own.print(PaperKind.APPROVAL, content("同意")));
    }

    private static PaperContent content(String title) {
        return new PaperContent("P-1", title, "", "", "", "", List.of(), List.of(), List.of(), "", "");
    }

    private void isWhole(String id) throws Exception {
        var by = accounts.official(HANDLER).orElseThrow();
        try (var paper = Loader.loadPDF(documents.content(documents.find(id, by)))) {
            assertThat(new PDFTextStripper().getText(paper)).contains(project, "项目审批表", "受理", "审批决定");
        }
    }

    private void answers(String code, String address, String zh, String en) {
        Said.answers(
                code,
                422,
                language ->
                        new Caller(port, HANDLER).post(address, "{\"kind\":\"approval\"}", "Accept-Language", language),
                zh,
                en);
    }
}
