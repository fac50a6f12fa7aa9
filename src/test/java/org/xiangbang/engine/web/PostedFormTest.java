package org.xiangbang.engine.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.util.LinkedMultiValueMap;
import org.xiangbang.engine.form.StepForm;
import org.xiangbang.engine.model.FieldDefinition;
import org.xiangbang.engine.model.StepDefinition;
import org.xiangbang.shared.Outcome;

@DisplayName("A form that a browser posted")
class PostedFormTest {
    private final LinkedMultiValueMap<String, String> posted = new LinkedMultiValueMap<>();

    @Test
    @DisplayName("keeps outcome, opinion and documents apart from the fields")
    void keepsApart() {
        posted.add("outcome", "return");
        posted.add("opinion", "缺会议纪要\r\n请补正");
        posted.addAll("documents", List.of("a", "", "b"));
        posted.add("_csrf", "token");

        assertThat(read()).isEqualTo(new StepForm("return", "缺会议纪要\n请补正", Map.of(), List.of("a", "b")));
    }

    @Test
    @DisplayName("leaves out what was left empty")
    void leavesOutEmpty() {
        posted.add("title", "  ");
        posted.add("kinds", "");
        posted.add("amount", "640,000.00");

        assertThat(read().fields()).isEqualTo(Map.of("amount", "640,000.00"));
    }

    @Test
    @DisplayName("reads choices and documents as lists, even a single one")
    void readsLists() {
        posted.add("kinds", "funds");
        posted.add("photos", "d-1");

        assertThat(read().fields()).isEqualTo(Map.of("kinds", List.of("funds"), "photos", List.of("d-1")));
    }

    @Test
    @DisplayName("reads the rows of a table in their order and drops blank ones at the end")
    void readsRows() {
        posted.add("budget[2].amount", "");
        posted.add("budget[2].source", "");
        posted.add("budget[1].amount", "5");
        posted.add("budget[0].source", "donation");
        posted.add("budget[0].amount", "7");

        assertThat(read().fields().get("budget"))
                .isEqualTo(List.of(Map.of("source", "donation", "amount", "7"), Map.of("amount", "5")));
    }

    @Test
    @DisplayName("keeps undeclared fields, so that the gate refuses them by name")
    void handsOnUndeclared() {
        posted.add("approved", "true");

        assertThat(read().fields()).containsEntry("approved", "true");
    }

    private StepForm read() {
        return PostedForm.read(step(), posted);
    }

    private static StepDefinition step() {
        var fields = Arrays.asList(
                field("title", "string"),
                field("amount", "money"),
                field("kinds", "choices"),
                field("photos", "document"),
                field("budget", "table"));
        var outcomes = List.of(new StepDefinition.OutcomeChoice(Outcome.APPROVE, "通过"));
        return new StepDefinition(
                "needs-survey",
                1,
                "report",
                "村申报",
                "applicant",
                new StepDefinition.Form("填写", outcomes, fields, List.of(), Map.of()),
                new StepDefinition.Timing("5wd", false, "", ""),
                "apply",
                List.of("L-03"),
                "",
                null,
                List.of());
    }

    private static FieldDefinition field(String id, String type) {
        return new FieldDefinition(
                id, id, type, false, FieldDefinition.Bounds.NONE, List.of(), List.of(), null, null, null, "", "");
    }
}
