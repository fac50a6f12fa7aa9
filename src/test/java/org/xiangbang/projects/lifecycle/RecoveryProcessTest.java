package org.xiangbang.projects.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xiangbang.AppTest;
import org.xiangbang.projects.Tranches;
import org.xiangbang.shared.Money;

@AppTest
@Tag("life")
@DisplayName("A project")
class RecoveryProcessTest extends ProjectCases {
    @Autowired
    private ProjectWalk way;

    @Autowired
    private Tranches tranches;

    @Test
    @DisplayName("that fails acceptance is paid no more, repays, enters the credit record and ends")
    void failsAcceptance() {
        way.upTo(project, "finalCheck");
        way.does(project, "finalCheck", "reject");
        assertThat(walk.waiting(project)).containsExactly("recover agriculture.handler@513228");
        way.next(project, "recover");
        assertThat(walk.waiting(project)).containsExactly("confirmRecovery finance.reviewer@513228");
        said.wrong(
                "projects.recovered-too-much",
                () -> walk.approve(project, "confirmRecovery", Map.of("recovered", "192000.01", "account", "多退")),
                "追回 192,000.01 元多于已拨 192,000.00 元",
                "192,000.01");
        way.next(project, "confirmRecovery");
        assertThat(walk.waiting(project)).containsExactly("creditRecord civil-affairs.handler@513228");
        way.next(project, "creditRecord");

        assertThat(cases.find(project).status()).isEqualTo("failed");
        assertThat(tranches.paid(project)).isEqualTo(Money.parse("192000.00"));
        assertThat(walk.running(project)).isFalse();
    }
}
