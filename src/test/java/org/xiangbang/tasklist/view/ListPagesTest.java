package org.xiangbang.tasklist.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.xiangbang.AppTest;
import org.xiangbang.CaseDriver;
import org.xiangbang.Visitor;
import org.xiangbang.access.Accounts;
import org.xiangbang.engine.ProbeCases;
import org.xiangbang.engine.step.OpenSteps.OpenStep;
import org.xiangbang.needs.NeedForms;
import org.xiangbang.needs.NeedSurvey;
import org.xiangbang.shared.Region;

@AppTest
@DisplayName("The page of a list, without JavaScript")
class ListPagesTest {
    private static final String VILLAGE = "village.handler@513228100210";

    @LocalServerPort
    private int port;

    @Autowired
    private ProbeCases probe;

    @Autowired
    private Accounts accounts;

    @Autowired
    private CaseDriver driver;

    private Visitor village;
    private String word;
    private OpenStep first;
    private OpenStep second;

    @Autowired
    private NeedSurvey survey;

    @BeforeEach
    void twoCases() {
        word = "云莓" + System.nanoTime();
        first = start();
        second = start();
        village = new Visitor(port, VILLAGE).signIn();
    }

    private OpenStep start() {
        var caseNo = probe.start(
                "谷汝村" + word,
                new Region("513228100210"),
                accounts.official(VILLAGE).orElseThrow());
        return driver.only(caseNo);
    }

    @Test
    @DisplayName("leads to a step with the list beside it, and from there to the next one of the same list")
    void leadsOn() {
        var list = village.page("/tasks?view=todo&q=" + encoded()).body();
        var place = "/tasks/" + first.taskId() + "?view=todo&amp;q=" + encoded();
        assertThat(list).contains("期限内（2）", "href=\"" + place, "共 2 件");

        var step = village.page(place.replace("&amp;", "&")).body();
        assertThat(step)
                .contains(
                        "class=\"list-pane", "aria-current=\"true\"", "/tasks/" + second.taskId() + "?view=todo&amp;q=")
                .contains("action=\"" + place);

        var after = village.post(place.replace("&amp;", "&"), Map.of("outcome", "approve", "amount", "640,000.00"));
        assertThat(after.uri().getQuery()).isEqualTo("view=todo&q=" + word);
        assertThat(after.body()).contains("已办理：申报", "打开的事项不在这个清单中", "/tasks/" + second.taskId() + "?view=todo&amp;q=");
    }

    @Test
    @DisplayName("keeps the list beside a step that is claimed, and lists it under mine")
    void keepsTheList() {
        var place = "/tasks/" + first.taskId() + "?view=todo&q=" + encoded();
        village.page(place);

        var claimed = village.postFrom(place, "/tasks/" + first.taskId() + "/claim", Map.of());

        assertThat(claimed.uri().getQuery()).isEqualTo("view=todo&q=" + word);
        assertThat(village.page("/tasks?view=mine").body()).contains("data-task=\"" + first.taskId());
        assertThat(village.page("/tasks").body()).contains("data-view=\"todo\"");
        village.post("/tasks/" + first.taskId() + "/release", Map.of());
    }

    @Test
    @DisplayName("says why the list beside a step is not shown")
    void refusesTheList() {
        var page = village.page("/tasks/" + first.taskId() + "?view=todo&sort=price");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("旁边的清单没有显示：排序可选", "填写申报内容").doesNotContain("class=\"list-pane");
    }

    @Test
    @DisplayName("renews its rows, and says when nothing has changed")
    void renews() {
        var address = "/tasks/rows?view=todo&q=" + encoded();
        var rows = village.page(address);
        var tag = rows.headers().firstValue("ETag").orElseThrow();
        assertThat(rows.body()).contains("data-task=\"" + first.taskId()).doesNotContain("<h1");

        assertThat(village.page(address, "If-None-Match", tag).statusCode()).isEqualTo(304);
        start();
        assertThat(village.page(address, "If-None-Match", tag).statusCode()).isEqualTo(200);
        assertThat(village.page("/tasks/" + first.taskId() + "/list?view=todo&q=" + encoded())
                        .body())
                .contains("data-task=\"" + second.taskId())
                .doesNotContain("<h1");
    }

    @Test
    @DisplayName("renews a list that has grown as a whole, up to a thousand rows")
    void renewsAsAWhole() {
        var address = "/tasks/rows?view=todo&q=" + encoded() + "&size=";

        assertThat(village.page(address + 1000).statusCode()).isEqualTo(200);
        var refused = village.page(address + 1001);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("1,000");
    }

    @Test
    @DisplayName("shows the chosen process's business data in columns")
    void showsColumns() {
        var reporter = accounts.official(VILLAGE).orElseThrow();
        var need = survey.report(NeedForms.form(NeedForms.herbs()), reporter).caseNo();

        var page = village.page("/tasks?view=todo&process=needs-village&q=" + need);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains(need).contains("受益户数");
    }

    @Test
    @DisplayName("lists the keys and what they do")
    void tellsTheKeys() {
        assertThat(village.page("/help/keys").body()).contains("<kbd>j</kbd>", "清单里往下一件");
    }

    private String encoded() {
        return URLEncoder.encode(word, StandardCharsets.UTF_8);
    }
}
