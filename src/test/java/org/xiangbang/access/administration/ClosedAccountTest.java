package org.xiangbang.access.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.xiangbang.AppTest;
import org.xiangbang.CaseDriver;
import org.xiangbang.People;
import org.xiangbang.Visitor;
import org.xiangbang.access.Accounts;
import org.xiangbang.access.deputies.Deputies;
import org.xiangbang.engine.ProbeCases;
import org.xiangbang.engine.assignment.AdditionalSigners;
import org.xiangbang.shared.Region;

@AppTest
@DisplayName("The account of a person who leaves without a handover")
class ClosedAccountTest {
    @LocalServerPort
    private int port;

    @Autowired
    private People people;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Deputies deputies;

    @Autowired
    private ProbeCases probe;

    @Autowired
    private CaseDriver driver;

    @Autowired
    private AdditionalSigners additionalSigners;

    @Test
    @DisplayName("is closed only after the administrator has seen what is open; then nothing waits for that person")
    void leaves() {
        var asker = people.at("line.handler@513228");
        var leaver = people.at("line.chief@513228");
        var deputy = people.at("line.reviewer@513228");
        var set = deputies.set(
                new Deputies.Wanted(
                        leaver.login(),
                        deputy.login(),
                        List.of(),
                        deputies.today(),
                        deputies.today().plusDays(9),
                        "外出"),
                leaver);
        var caseNo = probe.start("等人签署", new Region("513228"), asker);
        var task = driver.task(caseNo);
        additionalSigners.add(task, "before", leaver.login(), "请把关", asker);
        var admin = new Visitor(port, "security").signIn();
        admin.page("/admin/accounts");

        var told = admin.post("/admin/accounts/close", Map.of("login", leaver.login(), "reason", "离任"));

        assertThat(told.statusCode()).isEqualTo(409);
        assertThat(told.body())
                .contains(
                        "名下还有未交接的事项",
                        "任职岗位：1",
                        "加签：1",
                        "代理（委托人 ← 代理人）：1",
                        "/handovers?find=" + leaver.login() + "#open");
        assertThat(accounts.official(leaver.login())).isPresent();
        admin.page("/admin/accounts?lang=en");
        assertThat(admin.post("/admin/accounts/close", Map.of("login", leaver.login()))
                        .body())
                .contains("Not closed yet: there is still something in the name of", "Signature asked for: 1");

        admin.post("/admin/accounts/close", Map.of("login", leaver.login(), "anyway", "true", "reason", "离任"));
        people.confirm(leaver.login());

        assertThat(accounts.official(leaver.login())).isEmpty();
        assertThat(deputies.of(leaver)).singleElement().satisfies(d -> {
            assertThat(d.id()).isEqualTo(set.id());
            assertThat(d.state(deputies.today())).isEqualTo("over");
        });
        var waited = new Visitor(port, "line.handler@513228").signIn();
        assertThat(waited.page("/tasks/" + task).body()).contains("已取消").doesNotContain("等待签署");
    }
}
