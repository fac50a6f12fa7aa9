package org.xiangbang.evidence.issued;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.xiangbang.AppTest;
import org.xiangbang.Visitor;
import org.xiangbang.access.Accounts;
import org.xiangbang.documents.Documents;
import org.xiangbang.documents.StoredBytes;
import org.xiangbang.projects.lifecycle.ProjectWalk;
import org.xiangbang.projects.proposal.Matchmaking;
import org.xiangbang.projects.proposal.ProposalForms;
import org.xiangbang.web.Caller;

@AppTest
@DisplayName("Papers of payments")
class PaymentPapersTest {
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

    private String project;

    @BeforeEach
    void aProject() {
        project = matchmaking.proposed("S-000001", ProposalForms.herbs());
    }

    @Test
    @DisplayName("name their tranche, and have the vouchers and days that are known by then and no blank for others")
    void areOfATranche() throws Exception {
        ChineseFont.orSkip();
        walk.upTo(project, "charityPayment");
        var first = issued();
        assertThat(first.get("name").asText()).isEqualTo("资金拨付单（第1期） " + project + ".pdf");
        assertThat(text(first)).contains("期次", "第 1 期").doesNotContain("凭证号", "到账日期");

        walk.upTo(project, "archive");
        var second = issued();

        assertThat(second.get("name").asText()).isEqualTo("资金拨付单（第2期） " + project + ".pdf");
        assertThat(text(second))
                .contains("第 2 期", "核实的形象进度", "448,000.00", "凭证号", "到账日期")
                .doesNotContain("192,000.00");
    }

    @Test
    @DisplayName(
            "are named with the desks that can issue them, to whoever cannot, and linked beside the money once they are issued")
    void areNamedToOthers() throws Exception {
        ChineseFont.orSkip();
        walk.upTo(project, "charityPayment");
        for (var login : List.of("finance.handler@513228", "finance.chief@513228", "organization.finance@S-000001")) {
            var visitor = new Visitor(port, login).signIn();
            assertThat(visitor.page("/cases/" + project + "/money").body())
                    .as(login)
                    .contains("可以由这些岗位出具：", "黑水县农业农村局 复核")
                    .doesNotContain("出具文书：资金拨付单");
            assertThat(visitor.page("/cases/" + project + "/papers").body()).contains("其他岗位可以出具的文书", "<dt>资金拨付单</dt>");
        }
        assertThat(money(REVIEWER)).contains("出具文书：资金拨付单").doesNotContain("可以由这些岗位出具");

        issued();

        assertThat(money("finance.handler@513228"))
                .contains("资金拨付单（第1期） " + project + ".pdf")
                .doesNotContain("可以由这些岗位出具");
    }

    private String money(String login) {
        return new Visitor(port, login)
                .signIn()
                .page("/cases/" + project + "/money")
                .body();
    }

    private JsonNode issued() throws Exception {
        var answer =
                new Caller(port, REVIEWER).post("/api/v1/cases/" + project + "/papers", "{\"kind\":\"disbursement\"}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return json.readTree(answer.body());
    }

    private String text(JsonNode issued) throws Exception {
        var by = accounts.official(REVIEWER).orElseThrow();
        try (var paper =
                Loader.loadPDF(StoredBytes.of(documents.find(issued.get("id").asText(), by), documents))) {
            return new PDFTextStripper().getText(paper);
        }
    }
}
