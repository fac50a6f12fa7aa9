package org.xiangbang.funds;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.xiangbang.AppTest;
import org.xiangbang.access.signin.SignedInHere;
import org.xiangbang.bench.SqlMeter;
import org.xiangbang.engine.facts.ShownFact;
import org.xiangbang.engine.moves.Workflow;
import org.xiangbang.tasklist.facts.DecidedFacts;

@AppTest
@DisplayName("A payment with a long past")
class LongDisbursementTest extends DisbursementWalk {
    @Autowired
    private Workflow workflow;

    @Autowired
    private DecidedFacts facts;

    @Autowired
    private WebApplicationContext context;

    @Test
    @DisplayName("shows eight of many objections, first of all those without an answer, and how many there are")
    void showsFewObjections() {
        var caseNo = mixed("192000.00");
        var fields = request(Map.of());
        fields.remove("channel");
        cases.approve(caseNo, "request", fields);
        approved(caseNo);
        for (int i = 1; i <= 9; i++) {
            workflow.raise(caseNo, "projects-lifecycle.object", cases.official("township.handler@513228100"));
            cases.approve(caseNo, "tellObjection", Map.of("objector", "某某某", "objection", "第 " + i + " 件异议"));
            if (i == 1)
                cases.approve(
                        caseNo,
                        "answerObjection",
                        Map.of("inspectors", List.of(Map.of("name", "甲"), Map.of("name", "乙")), "answer", "已核查"));
        }

        var by = cases.official(cases.open(caseNo, "payOrder").desk());
        var shown = facts.of(cases.view(caseNo, "payOrder", by), by, Locale.SIMPLIFIED_CHINESE);
        assertThat(shown)
                .filteredOn(fact -> fact.id().equals("objections"))
                .flatExtracting(ShownFact::tables)
                .flatExtracting(ShownFact.Table::rows)
                .extracting(row -> row.get("objection").text())
                .containsExactlyElementsOf(IntStream.rangeClosed(2, 9)
                        .mapToObj(i -> "第 " + i + " 件异议")
                        .toList());
        assertThat(shown)
                .flatExtracting(ShownFact::lines)
                .filteredOn(line -> line.id().equals("objectionsInAll"))
                .singleElement()
                .satisfies(line -> assertThat(line.text()).isEqualTo("9"));
    }

    @Test
    @DisplayName("is told what its rules refuse together with what its form lacks and which paper cannot be named")
    void isToldAllAtOnce() {
        var caseNo = due(FISCAL);
        var wrong = request(Map.of("amount", "192000.01", "files", List.of("none")));
        wrong.remove("purpose");

        said.refuses("funds.within-tranche", () -> cases.approve(caseNo, "request", wrong));
        said.wrong("field.required", () -> cases.approve(caseNo, "request", wrong));
        said.wrong("document.unknown", () -> cases.approve(caseNo, "request", wrong), "“none”", "“none”");
    }

    @Test
    @DisplayName("reads the names of all papers of its course at once")
    void readsPapersOfTheCourseAtOnce() {
        var caseNo = due(FISCAL);
        cases.approve(caseNo, "request", request(Map.of()));
        var by = cases.official(cases.open(caseNo, "verifyProgress").desk());
        var page = new StringBuilder();
        var browser = MockMvcBuilders.webAppContextSetup(context).build();

        var calls = SignedInHere.as(
                by,
                () -> SqlMeter.during(() -> {
                    try {
                        page.append(browser.perform(get("/cases/" + caseNo + "/timeline"))
                                .andReturn()
                                .getResponse()
                                .getContentAsString(UTF_8));
                    } catch (Exception failed) {
                        throw new IllegalStateException(failed);
                    }
                }));

        assertThat(page.toString().split("材料.pdf", -1)).hasSizeGreaterThan(2);
        assertThat(calls)
                .filteredOn(call -> call.sql().contains("documents.document"))
                .hasSize(1);
    }
}
