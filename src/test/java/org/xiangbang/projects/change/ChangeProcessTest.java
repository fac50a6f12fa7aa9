package org.xiangbang.projects.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xiangbang.AppTest;
import org.xiangbang.projects.LineAccounts;
import org.xiangbang.projects.lifecycle.ProjectCases;
import org.xiangbang.shared.Money;

@AppTest
@DisplayName("A project")
class ChangeProcessTest extends ProjectCases {
    @Autowired
    private LineAccounts lines;

    @Test
    @DisplayName("changes its plan by the county bureau up to the threshold, and is approved anew above it")
    void changesItsPlan() {
        raise(project, "change", handler());
        said.refuses(
                "projects.only-approved-plans-change", () -> walk.approve(project, "askChange", change("64000.00")));
        transaction.executeWithoutResult(t -> projects.approved(project, Money.parse("640000.00")));
        walk.approve(project, "askChange", change("64000.00"));
        walk.approve(project, "decideChange", NONE);
        assertThat(projects.find(project).plan().place()).isEqualTo("热拉村");

        raise(project, "change", handler());
        walk.approve(project, "askChange", change("64000.00"));
        walk.complete(project, "decideChange", "reject", NONE);

        raise(project, "change", handler());
        walk.approve(project, "askChange", change("64100.00"));
        assertThat(walk.waiting(project)).contains("acceptApplication " + COUNTY_HANDLER);
        walk.complete(project, "acceptApplication", "reject", Map.of("remedy", "可以重新申请"));
        assertThat(walk.waiting(project)).containsExactly("answer " + VILLAGE_HANDLER);
    }

    @Test
    @DisplayName("has one change at a time")
    void oneChangeAtATime() {
        transaction.executeWithoutResult(t -> projects.approved(project, Money.parse("640000.00")));
        for (int i = 0; i < 2; i++) raise(project, "change", handler());
        walk.approve(project, "askChange", change("64000.00"));

        said.refuses("projects.one-change-at-a-time", () -> walk.approve(project, "askChange", change("64000.00")));
    }

    @Test
    @DisplayName("keeps in a new budget what was paid of each line")
    void keepsPaidLines() {
        transaction.executeWithoutResult(t -> {
            projects.approved(project, Money.parse("640000.00"));
            lines.pay(project, 1, 1, Money.parse("100000.00"), LocalDate.of(2026, 6, 1));
        });
        raise(project, "change", handler());

        said.wrong("projects.paid-line-stays", () -> walk.approve(project, "askChange", budget("self", "640000.00")));
        said.wrong(
                "projects.paid-line-stays",
                () -> walk.approve(project, "askChange", budget("donation", "99999.99")),
                "第 1 行已经支付 100,000.00 元",
                "100,000.00 yuan of line 1");
        walk.approve(project, "askChange", budget("donation", "100000.00"));
    }

    private static Map<String, Object> budget(String source, String amount) {
        var fields = new HashMap<>(change("64000.00"));
        fields.put("newAmount", amount);
        fields.put("newBudget", List.of(Map.of("source", source, "amount", amount)));
        return fields;
    }
}
