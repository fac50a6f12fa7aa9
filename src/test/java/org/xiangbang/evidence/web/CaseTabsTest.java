package org.xiangbang.evidence.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.xiangbang.AppTest;
import org.xiangbang.Paper;
import org.xiangbang.Visitor;
import org.xiangbang.access.Accounts;
import org.xiangbang.documents.Documents;
import org.xiangbang.needs.NeedForms;
import org.xiangbang.needs.NeedSurvey;
import org.xiangbang.projects.proposal.Matchmaking;
import org.xiangbang.projects.proposal.ProposalForms;

@AppTest
@DisplayName("The page of a case")
class CaseTabsTest {
    private static final String VILLAGE = "village.handler@" + NeedForms.VILLAGE;
    private static final List<String> TABS = List.of("", "/papers", "/history", "/diagram", "/print");

    @LocalServerPort
    private int port;

    @Autowired
    private NeedSurvey survey;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Matchmaking matchmaking;

    @Autowired
    private Documents documents;

    @Test
    @DisplayName("says on every tab at which station the case is, in both languages")
    void stations() {
        var need = reported();
        var village = new Visitor(port, VILLAGE).signIn();
        for (var tab : TABS)
            assertThat(village.page("/cases/" + need + tab + "?lang=zh").body())
                    .as(tab)
                    .contains("station-done")
                    .containsPattern("aria-current=\"step\"[^>]*><span class=\"station-name\">村公示</span>")
                    .containsPattern("station-ahead\"[^>]*><span class=\"station-name\">县审定</span> <span[^>]*>未到");
        assertThat(village.page("/cases/" + need + "?lang=en").body()).contains(">ahead<");
        village.page("/cases/" + need + "?lang=zh");
    }

    @Test
    @DisplayName("gives the stations to the interface as well")
    void stationsOfTheInterface() {
        assertThat(new Visitor(port, VILLAGE).get("/api/v1/cases/" + reported()).body())
                .contains("\"process\":\"needs-village\",\"name\":\"村公示\",\"state\":\"open\"")
                .contains("\"step\":\"countyDecision\",\"name\":\"县审定\",\"state\":\"ahead\"}");
    }

    @Test
    @DisplayName("gives the steps that wait to the interface as well, each with its desk, in the reader's language")
    void waitingOfTheInterface() {
        var need = reported();
        var village = new Visitor(port, VILLAGE);
        var zh = village.get("/api/v1/cases/" + need, "zh").body();
        var open = zh.substring(zh.indexOf("\"open\":["), zh.indexOf("\"stations\":["));

        assertThat(open)
                .containsOnlyOnce("\"process\":\"needs-village\"")
                .contains("\"desk\":\"village.handler@" + NeedForms.VILLAGE + "\"", "谷汝村", "\"state\":\"open\"")
                .containsPattern("\"since\":\"\\d{4}-.*\"dueAt\":\"\\d{4}-");
        var named = open.replaceFirst("(?s).*?\"name\":\"([^\"]+)\".*", "$1");
        assertThat(village.get("/api/v1/cases/" + need, "en").body()).doesNotContain("\"name\":\"" + named + "\"");
        assertThat(village.signIn().page("/cases/" + need + "?lang=zh").body()).contains(named);
    }

    @Test
    @DisplayName("leads whoever may do the step that waits to that step, and nobody else")
    void leadsOn() {
        var need = reported();
        assertThat(new Visitor(port, VILLAGE).signIn().page("/cases/" + need).body())
                .containsPattern("href=\"/tasks/[0-9a-f-]{36}\"><strong>村公示张贴");
        assertThat(new Visitor(port, "township.handler@513228100")
                        .signIn()
                        .page("/cases/" + need)
                        .body())
                .contains("<strong>村公示张贴")
                .doesNotContain("href=\"/tasks/");
    }

    @Test
    @DisplayName("lists every paper with the act that brought it, and says so when there is none")
    void papers() {
        var village = new Visitor(port, VILLAGE).signIn();
        assertThat(village.page("/cases/" + reported() + "/papers").body()).contains("还没有人提交材料。");
        var form = new HashMap<>(NeedForms.herbs());
        var handler = accounts.official(VILLAGE).orElseThrow();
        var minutes = documents.store("四议两公开.pdf", Paper.pdf(), handler);
        form.put("minutes", List.of(minutes.id().toString()));
        var need = survey.report(NeedForms.form(form), handler).caseNo();
        assertThat(village.page("/cases/" + need + "/papers").body()).contains("四议两公开.pdf", "四议两公开会议记录", "需求申报", " B<");
    }

    @Test
    @DisplayName("filters the history by desk, step and day; a day that is none is refused with a sentence")
    void history() {
        var need = reported();
        var village = new Visitor(port, VILLAGE).signIn();
        var history = "/cases/" + need + "/history";
        assertThat(acts(village.page(history).body())).isGreaterThan(1);
        assertThat(acts(village.page(history + "?step=" + URLEncoder.encode("需求申报", StandardCharsets.UTF_8))
                        .body()))
                .isEqualTo(1);
        assertThat(village.page(history + "?until=2000-01-01").body()).contains("没有符合条件的办理记录。", "显示全部");
        assertThat(acts(village.page(history + "?desk=&step=&from=&until=").body()))
                .isGreaterThan(1);
        assertThat(village.page(history + "?from=yesterday").statusCode()).isEqualTo(422);
    }

    @Test
    @DisplayName("unfolds and folds the whole history by an address, which keeps the filter")
    void unfolded() {
        var village = new Visitor(port, VILLAGE).signIn();
        var history = "/cases/" + reported() + "/history";
        var folded = village.page(history + "?desk=&from=2000-01-01").body();
        assertThat(folded).contains("全部展开", "from=2000-01-01&amp;unfold=true").doesNotContain("<details open");
        var unfolded = village.page(history + "?from=2000-01-01&unfold=true").body();
        assertThat(unfolded).contains("全部收起", "name=\"unfold\" value=\"true\"");
        assertThat(unfolded.split("<details open=\"open\">", -1).length)
                .isEqualTo(folded.split("<details>", -1).length);
        assertThat(village.page(history + "?unfold=perhaps").statusCode()).isEqualTo(422);
    }

    @Test
    @DisplayName("gives what was said and entered in a folded act to those who may see the case")
    void oneAct() {
        var need = reported();
        var village = new Visitor(port, VILLAGE).signIn();
        var history = village.page("/cases/" + need + "/history?lang=zh").body();
        assertThat(history)
                .contains("/cases/" + need + "/acts/2", "/cases/" + need + "/history?unfold=true#act-2")
                .doesNotContain("class=\"facts\"><dt>项目名称");
        assertThat(village.page("/cases/" + need + "/acts/2").body())
                .contains("<dt>项目名称")
                .doesNotContain("<html");

        assertThat(village.page("/cases/" + need + "/acts/999").statusCode()).isEqualTo(404);
        assertThat(village.page("/cases/" + need + "/acts/x").statusCode()).isEqualTo(404);
        var elsewhere = new Visitor(port, "village.handler@513230902201").signIn();
        assertThat(elsewhere.page("/cases/" + need + "/acts/2").statusCode()).isEqualTo(404);
    }

    @Test
    @DisplayName("shows in a model what is ahead of the case, what it passed over and which models are still to come")
    void states() {
        var need = reported();
        var village = new Visitor(port, VILLAGE).signIn();
        var page = village.page("/cases/" + need + "/diagram?lang=zh").body();
        assertThat(page)
                .containsPattern("<td>村公示异议核实</td><td><span class=\"state state-ahead\">未到")
                .containsPattern("<td>乡镇审核</td><td><span class=\"state state-ahead\">未到")
                .containsPattern("<p class=\"model\"><strong>乡镇公示</strong> <span class=\"state state-ahead\">未到")
                .contains("不适用，未办");
        assertThat(village.page("/cases/" + need + "/diagram?lang=en").body()).contains("did not apply", ">ahead<");
        village.page("/cases/" + need + "?lang=zh");
    }

    @Test
    @DisplayName("unfolds among its diagrams the one that waits")
    void diagrams() {
        assertThat(new Visitor(port, VILLAGE)
                        .signIn()
                        .page("/cases/" + reported() + "/diagram")
                        .body())
                .containsPattern("(?s)<details class=\"model\" open=\"open\">\\s*<summary><strong>村公示</strong>")
                .containsPattern("(?s)<details class=\"model\">\\s*<summary><strong>需求调查入库</strong>");
    }

    @Test
    @DisplayName("has a tab for the money of a project alone")
    void money() {
        var project = matchmaking.proposed("S-000001", ProposalForms.herbs());
        var reader = new Visitor(port, "agriculture.handler@513228").signIn();
        assertThat(reader.page("/cases/" + project).body())
                .contains("/cases/" + project + "/money")
                .doesNotContain("预算明细</h3>");
        assertThat(reader.page("/cases/" + project + "/money").body()).contains("预算明细</h3>");
        assertThat(new Visitor(port, VILLAGE)
                        .signIn()
                        .page("/cases/" + reported())
                        .body())
                .doesNotContain("/money");
    }

    @Test
    @DisplayName("is hidden tab by tab from who may not see the case")
    void hidden() {
        var need = reported();
        var stranger = new Visitor(port, "organization.handler@S-000001").signIn();
        for (var tab : TABS)
            assertThat(stranger.page("/cases/" + need + tab).statusCode())
                    .as(tab)
                    .isEqualTo(404);
        assertThat(stranger.page("/cases/" + need + "/money").statusCode()).isEqualTo(404);
    }

    private static int acts(String page) {
        return page.split("<li class=\"event\"", -1).length - 1;
    }

    private String reported() {
        return survey.report(
                        NeedForms.form(NeedForms.herbs()),
                        accounts.official(VILLAGE).orElseThrow())
                .caseNo();
    }
}
