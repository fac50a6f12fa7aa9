package org.xiangbang.projects.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xiangbang.AppTest;

@AppTest
@DisplayName("A project")
class TerminationProcessTest extends ProjectCases {
    @Test
    @DisplayName("is terminated only when the money is accounted for and checked")
    void isTerminated() {
        raise(project, "terminate", VILLAGE_HANDLER);
        walk.approve(project, "askTermination", Map.of("reason", "不再需要", "doneSoFar", "尚未开工"));
        walk.approve(project, "decideTermination", NONE);
        said.wrong(
                "projects.account-sum",
                () -> walk.approve(project, "accountForMoney", Map.of("spent", "1.00", "remarks", "没有拨款")));
        walk.approve(project, "accountForMoney", Map.of("remarks", "没有拨款"));
        walk.complete(project, "checkAccount", "return", NONE);
        walk.approve(project, "accountForMoney", Map.of("remarks", "没有拨款，已核对"));
        walk.approve(project, "checkAccount", NONE);

        assertThat(cases.find(project).status()).isEqualTo("terminated");
        assertThat(walk.running(project)).isFalse();
    }

    @Test
    @DisplayName("goes on when its termination is refused")
    void terminationIsRefused() {
        raise(project, "terminate", COUNTY_HANDLER);
        walk.approve(project, "askTermination", Map.of("reason", "进度慢", "doneSoFar", "一半"));
        walk.complete(project, "decideTermination", "reject", NONE);

        assertThat(walk.waiting(project)).containsExactly("answer " + VILLAGE_HANDLER);
    }

    @Test
    @DisplayName("that is terminated takes nothing with it that could still be asked about it")
    void endsWhatIsBesideIt() {
        object(project);
        raise(project, "terminate", COUNTY_HANDLER);
        walk.approve(project, "askTermination", Map.of("reason", "进度慢", "doneSoFar", "一半"));
        walk.approve(project, "decideTermination", NONE);
        walk.approve(project, "accountForMoney", Map.of("remarks", "没有拨款"));
        assertThat(walk.waits(project, "answerObjection")).isTrue();

        walk.approve(project, "checkAccount", NONE);

        assertThat(walk.waiting(project)).isEmpty();
        assertThat(walk.running(project)).isFalse();
    }
}
