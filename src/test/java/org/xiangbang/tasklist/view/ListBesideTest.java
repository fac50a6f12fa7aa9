package org.xiangbang.tasklist.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.xiangbang.AppTest;
import org.xiangbang.CaseDriver;
import org.xiangbang.Visitor;
import org.xiangbang.access.Accounts;
import org.xiangbang.engine.MoveCases;
import org.xiangbang.engine.ProbeCases;
import org.xiangbang.engine.assignment.StepOpinions;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.Region;

@AppTest
@DisplayName("The list beside a step stays there, without JavaScript,")
class ListBesideTest {
    private static final String VILLAGE = "village.handler@513228100210";
    private static final String LINE = "line.handler@513228";

    @LocalServerPort
    private int port;

    @Autowired
    private MoveCases moves;

    @Autowired
    private ProbeCases probe;

    @Autowired
    private Accounts accounts;

    @Autowired
    private CaseDriver driver;

    @Autowired
    private StepOpinions hands;

    private Official reporter;
    private Visitor village;

    @BeforeEach
    void somebodySignsIn() {
        reporter = accounts.official(VILLAGE).orElseThrow();
        village = new Visitor(port, VILLAGE).signIn();
    }

    @Test
    @DisplayName("when a decision is taken back, and says when nothing else is in it")
    void afterTakingBack() {
        var caseNo = moves.startBy("probe-moves", reporter);
        var task = waiting(caseNo, VILLAGE);
        var list = "?view=todo&q=" + caseNo;
        village.page("/tasks/" + task + list);
        var done = village.post("/tasks/" + task + list, Map.of("outcome", "approve"));
        assertThat(done.body())
                .contains("这个清单里没有其他事项了", link("/tasks/" + task + "/take-back", list), link("/tasks", list));
        var asked = village.page("/tasks/" + task + "/take-back" + list);
        assertThat(asked.body()).contains("class=\"list-pane", link("/tasks/" + task, list));

        var again = village.post("/tasks/" + task + "/take-back" + list, Map.of("reason", "填错了"));

        assertThat(again.uri().getQuery()).isEqualTo(list.substring(1));
        assertThat(again.uri().getPath()).isEqualTo("/tasks/" + waiting(caseNo, VILLAGE));
        assertThat(again.body()).contains("class=\"list-pane", "aria-current=\"true\"");
    }

    @Test
    @DisplayName(
            "when a step is done: then comes the next one of a list with conditions, else the most urgent one of all")
    void onward() {
        var word = "连办" + System.nanoTime();
        for (int i = 0; i < 5; i++) probe.start(word, new Region("513228100210"), reporter);
        var narrow = "?view=todo&q=" + URLEncoder.encode(word, StandardCharsets.UTF_8);
        var own = steps(village.page("/tasks" + narrow).body());
        assertThat(own).hasSize(5);

        assertThat(afterwards(own.get(1), narrow)).isEqualTo(own.get(2));
        var first = steps(village.page("/tasks?view=todo").body()).get(0);
        assertThat(afterwards(own.get(3), "?view=todo")).isEqualTo(first).isNotEqualTo(own.get(4));
    }

    /** Does the step and returns the one that its page offers then. */
    private String afterwards(String task, String list) {
        village.page("/tasks/" + task + list);
        var done = village.post("/tasks/" + task + list, Map.of("outcome", "approve", "amount", "100.00"));
        var next = Pattern.compile("<a class=\"button\" rel=\"next\"[^>]*href=\"/tasks/([0-9a-f-]{36})\\?view=todo")
                .matcher(done.body());
        assertThat(next.find()).as(done.body()).isTrue();
        return next.group(1);
    }

    private static List<String> steps(String page) {
        return Pattern.compile("/tasks/([0-9a-f-]{36})\\?view=todo")
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
    }

    @Test
    @DisplayName("when many are decided at once")
    void afterABulkDecision() {
        var caseNo = probe.reported(reporter, List.of());
        var task = waiting(caseNo, LINE);
        var list = "?view=todo&q=" + caseNo;
        var line = new Visitor(port, LINE).signIn();
        assertThat(line.page("/tasks" + list).body()).contains("action=\"/tasks/bulk" + list.replace("&", "&amp;"));

        var checked = line.post("/tasks/bulk" + list, Map.of("task", task));
        assertThat(checked.body())
                .contains(
                        link("/tasks/" + task, list),
                        link("/tasks", list),
                        "action=\"/tasks/bulk/decide" + list.replace("&", "&amp;"));
        var wordless = line.post("/tasks/bulk/decide" + list, Map.of("task", task, "outcome", "reject"));
        assertThat(wordless.statusCode()).isEqualTo(422);
        assertThat(wordless.body()).contains(link("/tasks/" + task, list), link("/tasks", list));
        var done = line.post("/tasks/bulk/decide" + list, Map.of("task", task, "outcome", "approve"));
        assertThat(done.body()).contains("1 件已作出", link("/tasks/" + task, list), link("/tasks", list));
        assertThat(line.page("/tasks/" + task + list).body()).contains("已办理：会签", "class=\"list-pane");
    }

    @Test
    @DisplayName("when a person is searched for and asked, and answers")
    void inOtherHands() {
        var caseNo = probe.reported(reporter, List.of());
        var task = waiting(caseNo, LINE);
        var list = "?view=todo&q=" + caseNo;
        var line = new Visitor(port, LINE).signIn();
        assertThat(line.page("/tasks/" + task + list).body())
                .contains(link("/tasks/" + task + "/acts/delegate", list + "#act-delegate"));
        var sought = line.page("/tasks/" + task + "/acts/delegate" + list + "&sought=finance.chief@513228");
        assertThat(sought.body())
                .contains(
                        "class=\"list-pane",
                        "name=\"q\" value=\"" + caseNo,
                        "name=\"view\" value=\"todo\"",
                        "name=\"sought\"");
        line.postFrom(
                "/tasks/" + task + list,
                "/tasks/" + task + "/delegate",
                Map.of("to", "finance.chief@513228", "question", "够不够？"));

        var question = hands.open().stream()
                .filter(o -> o.offered().caseNo().equals(caseNo))
                .findFirst()
                .orElseThrow()
                .id();
        var finance = new Visitor(port, "finance.chief@513228").signIn();
        assertThat(finance.page("/tasks/" + question + list).body())
                .contains("class=\"list-pane", "action=\"/tasks/" + question + "/answer" + list.replace("&", "&amp;"));
        var answered = finance.post("/tasks/" + question + "/answer" + list, Map.of("opinion", "够"));
        assertThat(answered.uri().getQuery()).isEqualTo(list.substring(1));
        assertThat(answered.body()).contains("class=\"list-pane");
    }

    @Test
    @DisplayName("when a draft is discarded; beside a step that does not exist there is a list, too")
    void withoutItsDraft() {
        var task = waiting(probe.start("草稿", new Region("513228100210"), reporter), VILLAGE);
        var list = "?view=todo&q=" + task.substring(0, 8);
        village.page("/tasks/" + task + list);
        village.post("/drafts/save", Map.of("_subject", "task:" + task, "_page", "/tasks/" + task, "opinion", "先写着"));

        HttpResponse<String> without =
                village.postFrom("/tasks/" + task + list, "/drafts/discard", Map.of("subject", "task:" + task));

        assertThat(without.uri().getPath()).isEqualTo("/tasks/" + task);
        assertThat(without.uri().getQuery()).isEqualTo(list.substring(1));
        assertThat(without.body()).contains("class=\"list-pane").doesNotContain("先写着");
        assertThat(village.page("/tasks/none/list" + list).statusCode()).isEqualTo(200);
        assertThat(village.page("/tasks/none" + list).statusCode()).isEqualTo(404);
    }

    private String waiting(String caseNo, String desk) {
        return driver.task(caseNo, desk);
    }

    private static String link(String path, String list) {
        return "href=\"" + path + list.replace("&", "&amp;") + "\"";
    }
}
