package org.xiangbang;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.xiangbang.access.Accounts;
import org.xiangbang.needs.NeedForms;
import org.xiangbang.needs.NeedSurvey;
import org.xiangbang.notifications.Distribution;
import org.xiangbang.shared.Official;
import org.xiangbang.tasklist.follow.Urging;

@AppTest
@DisplayName("A person who reads English")
class EnglishNamesTest {
    private static final String VILLAGE = "village.handler@513228100210";
    private static final String TOWNSHIP = "township.handler@513228100";
    private static final String LABEL = "outcome.";

    @LocalServerPort
    private int port;

    @Autowired
    private NeedSurvey survey;

    @Autowired
    private CaseDriver cases;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Urging urging;

    @Autowired
    private Distribution distribution;

    private String word;
    private String caseNo;
    private String task;

    @BeforeEach
    void aCaseAtTheTownship() {
        word = "Herbs" + System.nanoTime();
        var village = official(VILLAGE);
        caseNo = survey.report(NeedForms.form(NeedForms.herbsWith("title", word)), village)
                .caseNo();
        cases.complete(caseNo, "villagePosting", "approve", Map.of("postedAt", "board"), village);
        cases.fire(caseNo, "villageNoticeOver");
        task = cases.open(caseNo, "townshipReview").taskId();
        urging.urge(task, village);
        distribution.all();
    }

    @Test
    @DisplayName("finds every step, outcome and process by its English name")
    void pages() {
        var township = reader(TOWNSHIP);
        var found = "?q=" + word;
        english(township, "/tasks" + found, "Township review");
        english(township, "/tasks/" + task + found, "Township review", "Needs survey");
        english(township, "/cases/" + caseNo, "Village notice", "198 households");
        var version = cases.open(caseNo, "townshipReview").offered().version();
        assertThat(diagram(township, "needs-survey", version))
                .contains("Township review", "Line department", "Village notice");
        assertThat(diagram(township, "needs-village", 1)).contains("Reported by a village", "Village notice over");
        var village = reader(VILLAGE);
        english(village, "/tasks?view=done&q=" + word, "Post the notice in the village");
        english(village, "/tasks?view=started&q=" + word, "Township review");
        english(village, "/cases/" + caseNo + "/follow", "Township review");
    }

    @Test
    @DisplayName("reads the English names of steps in notifications and in refusals, too")
    void notices() {
        var township = reader(TOWNSHIP);
        var told = township.get("/api/v1/me/notices", "en").body();
        assertThat(told).contains("urges “Township review”: " + word);
        assertThat(new Visitor(port, TOWNSHIP).get("/api/v1/me/notices").body()).contains("催办“乡镇审核”：" + word);
        var refused = "{\"target\":\"announcement\",\"opinion\":\"back\",\"afterwards\":\"straight\"}";
        assertThat(township.send("/api/v1/tasks/" + task + "/return-to", refused, "en")
                        .body())
                .contains("“Township review”");
    }

    private String diagram(Visitor reader, String process, int version) {
        var drawn = reader.page("/cases/" + caseNo + "/diagrams/" + process + "/" + version)
                .body();
        assertThat(drawn).doesNotContainPattern("<bpmn:(?!process|escalation)[^>]* name=\"[^\"]*\\p{IsHan}");
        return drawn;
    }

    private void english(Visitor reader, String path, String... names) {
        var text = reader.page(path).body().replaceAll("<!--.*?-->", "");
        assertThat(text).as(path).contains(names).doesNotContain(chinese().toArray(String[]::new));
    }

    /** The Chinese names of the models, their steps and outcomes, but for short words, which titles and opinions contain, too. */
    private static List<String> chinese() {
        return ProcessModels.all().stream()
                .filter(model -> model.module().equals("needs"))
                .flatMap(EnglishNamesTest::names)
                .filter(name -> name != null && name.length() > 2)
                .toList();
    }

    private static Stream<String> names(ProcessModels model) {
        var drawn =
                model.model().getModelElementsByType(FlowElement.class).stream().map(FlowElement::getName);
        var labels = model.steps().stream().flatMap(EnglishNamesTest::labels);
        return Stream.of(drawn, labels, Stream.of(model.process().getName())).flatMap(names -> names);
    }

    private static Stream<String> labels(UserTask step) {
        return ProcessModels.properties(step).entrySet().stream()
                .filter(property -> property.getKey().startsWith(LABEL))
                .map(Map.Entry::getValue);
    }

    private Visitor reader(String login) {
        var visitor = new Visitor(port, login).signIn();
        visitor.page("/?lang=en");
        return visitor;
    }

    private Official official(String login) {
        return accounts.official(login).orElseThrow();
    }
}
