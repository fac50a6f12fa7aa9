package org.xiangbang.evidence.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.xiangbang.AppTest;
import org.xiangbang.CaseDriver;
import org.xiangbang.Said;
import org.xiangbang.Visitor;
import org.xiangbang.access.Accounts;
import org.xiangbang.cases.CaseFiles;
import org.xiangbang.needs.NeedForms;
import org.xiangbang.needs.NeedSurvey;

@AppTest
@DisplayName("Canceling an application")
class CancelPagesTest {
    private static final String VILLAGE = "village.handler@" + NeedForms.VILLAGE;
    private static final String TOWNSHIP = "township.handler@" + NeedForms.TOWNSHIP;

    @LocalServerPort
    private int port;

    @Autowired
    private NeedSurvey survey;

    @Autowired
    private Accounts accounts;

    @Autowired
    private CaseFiles cases;

    @Autowired
    private CaseDriver driver;

    @Test
    @DisplayName("is done on its page with a reason, and then the case is closed and shows the reason")
    void onThePage() {
        var need = reported();
        var village = new Visitor(port, VILLAGE).signIn();
        assertThat(village.page("/cases/" + need).body()).contains("/cases/" + need + "/cancel");
        assertThat(village.page("/cases/" + need + "/cancel").body()).contains("撤销原因（必填）", need);

        var nothing = village.post("/cases/" + need + "/cancel", Map.of("reason", "  "));
        assertThat(nothing.statusCode()).isEqualTo(422);
        assertThat(nothing.body()).contains("f-reason", "撤销原因（必填）");
        assertThat(cases.find(need).closedAt()).isNull();

        var done = village.post("/cases/" + need + "/cancel", Map.of("reason", "村里改种其他品种"));

        assertThat(done.uri().getPath()).isEqualTo("/cases/" + need);
        assertThat(done.body()).contains("村里改种其他品种").doesNotContain("/cases/" + need + "/cancel");
        assertThat(cases.find(need).closedAt()).isNotNull();
        assertThat(village.page("/cases/" + need + "/cancel").statusCode()).isEqualTo(404);
    }

    @Test
    @DisplayName("is hidden from everybody else, and refused with a sentence in both languages")
    void refused() {
        var need = reported();
        var path = "/api/v1/cases/" + need + "/cancel";
        var township = new Visitor(port, TOWNSHIP).signIn();
        assertThat(township.page("/cases/" + need).body()).doesNotContain("/cases/" + need + "/cancel");
        assertThat(township.page("/cases/" + need + "/cancel").statusCode()).isEqualTo(404);
        assertThat(township.send(path, "{\"reason\": \"x\"}").statusCode()).isEqualTo(404);

        var village = new Visitor(port, VILLAGE);
        Said.answers(
                "engine.cancel-reason",
                422,
                language -> village.send(path, "{\"reason\": \" \"}", language),
                "撤销",
                "reason");
        assertThat(village.send(path, "{\"reason\": \"另有安排\"}").statusCode()).isEqualTo(200);
        Said.answers(
                "engine.cancel-closed",
                422,
                language -> village.send(path, "{\"reason\": \"另有安排\"}", language),
                need,
                need);
    }

    @Test
    @DisplayName("is shown to the official who decides the canceled step meanwhile, in both languages")
    void toldToWhoComesLate() {
        var need = reported();
        var waits = driver.only(need);
        var village = new Visitor(port, VILLAGE);
        assertThat(village.send("/api/v1/cases/" + need + "/cancel", "{\"reason\": \"另有安排\"}")
                        .statusCode())
                .isEqualTo(200);

        var form = "{\"outcome\": \"approve\", \"opinion\": \"\", \"fields\": {}}";
        var late = new Visitor(port, waits.desk().id());
        Said.answers(
                "too-late",
                409,
                language -> late.send("/api/v1/tasks/" + waits.taskId() + "/complete", form, language),
                "撤销申请，这一环节不再等候办理",
                "canceled the application; this step no longer waits");
    }

    private String reported() {
        return survey.report(
                        NeedForms.form(NeedForms.herbs()),
                        accounts.official(VILLAGE).orElseThrow())
                .caseNo();
    }
}
