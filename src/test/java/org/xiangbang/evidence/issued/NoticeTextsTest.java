package org.xiangbang.evidence.issued;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.xiangbang.AppTest;
import org.xiangbang.CaseDriver;
import org.xiangbang.Visitor;
import org.xiangbang.access.Accounts;
import org.xiangbang.documents.Documents;
import org.xiangbang.documents.StoredBytes;
import org.xiangbang.needs.NeedForms;
import org.xiangbang.needs.SurveyWalk;
import org.xiangbang.web.Caller;

@AppTest
@DisplayName("The text of a public notice")
class NoticeTextsTest {
    private static final String VILLAGE = "village.handler@513228100210";

    private static final String TOWNSHIP = "township.handler@513228100";

    private static final String COUNTY = "agriculture.handler@513228";

    @LocalServerPort
    private int port;

    @Autowired
    private CaseDriver cases;

    @Autowired
    private SurveyWalk walk;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Documents documents;

    @Autowired
    private ObjectMapper json;

    @Test
    @DisplayName("is issued before it hangs, at the step that posts it and by its desk, on the page of the step")
    void isIssuedBeforeItHangs() throws Exception {
        ChineseFont.orSkip();
        var need = walk.to("villagePosting", reported());
        var village = new Visitor(port, VILLAGE).signIn();
        var step = "/tasks/" + cases.task(need);
        assertThat(village.page(step).body()).contains("出具文书：村公示");
        assertThat(new Caller(port, TOWNSHIP).get(papers(need)).body()).isEqualTo("{\"offered\":[]}");

        var after =
                village.post("/cases/" + need + "/papers", Map.of("kind", "village-notice", "task", cases.task(need)));

        assertThat(after.body()).doesNotContain("出具文书：村公示").contains("村公示 " + need + ".pdf");
    }

    @Test
    @DisplayName("has the mandatory content of the need and places for the days, and no name or number of a person")
    void hasTheContentOfTheNeed() throws Exception {
        ChineseFont.orSkip();
        var need = walk.to("villagePosting", reported());
        assertThat(issued(VILLAGE, need, "village-notice"))
                .contains("需求项目公示", "谷汝村", "项目类别", "建设性质", "资金来源", "受益对象", "绩效目标", "责任单位", "公示时间", "受理异议", "联系电话");
        walk.to("townshipPosting", need);
        assertThat(issued(TOWNSHIP, need, "township-notice")).contains("需求项目公示", "芦花镇");
        walk.to("announcement", need);
        assertThat(issued(COUNTY, need, "announcement"))
                .contains("需求项目库入库公告", "黑水县农业农村局")
                .doesNotContain("受理异议");
    }

    @Test
    @DisplayName("is issued anew when the notice has to be posted anew")
    void isIssuedAnew() throws Exception {
        ChineseFont.orSkip();
        var need = walk.to("villagePosting", reported());
        issued(VILLAGE, need, "village-notice");
        walk.to("villageNotice", need);
        cases.complete(need, "villageNotice", "return", Map.of("objector", "村民", "objection", "受益名单有误"));
        cases.complete(need, "villageObjection", "reject", Map.of("finding", "属实"));
        cases.approve(need, "report", NeedForms.herbs());
        walk.to("villagePosting", need);

        issued(VILLAGE, need, "village-notice");

        assertThat(documents.of(need).stream().filter(paper -> paper.name().matches("村公示.*[.]pdf")))
                .hasSize(2);
    }

    private String reported() {
        return walk.report(NeedForms.herbs(), cases.official(VILLAGE));
    }

    private static String papers(String need) {
        return "/api/v1/cases/" + need + "/papers";
    }

    private String issued(String login, String need, String kind) throws Exception {
        var answer = new Caller(port, login).post(papers(need), "{\"kind\":\"" + kind + "\"}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        var id = json.readTree(answer.body()).get("id").asText();
        var by = accounts.official(login).orElseThrow();
        try (var paper = Loader.loadPDF(StoredBytes.of(documents.find(id, by), documents))) {
            return new PDFTextStripper().getText(paper);
        }
    }
}
