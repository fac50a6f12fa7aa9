package org.xiangbang.projects.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xiangbang.AppTest;
import org.xiangbang.engine.moves.Recall;
import org.xiangbang.engine.task.NextStep;
import org.xiangbang.shared.Outcome;

@AppTest
@Tag("life")
@DisplayName("A project")
class DeliveryProcessTest extends ProjectCases {
    @Autowired
    private ProjectWalk way;

    @Autowired
    private Recall recall;

    @Test
    @DisplayName("whose payment is stopped asks once more where the county agrees, or gives the money back and ends")
    void paymentIsStopped() {
        way.upTo(project, "verifyProgress");
        way.does(project, "verifyProgress", "reject");
        assertThat(walk.waiting(project)).containsExactly("afterStop agriculture.chief@513228");
        assertThat(walk.view(project, "afterStop").next().get(Outcome.APPROVE))
                .extracting(NextStep::step, NextStep::sure)
                .containsExactly(tuple("request", true));
        way.next(project, "afterStop");
        assertThat(walk.waiting(project)).containsExactly("request organization.finance@" + organization);

        way.next(project, "request");
        way.does(project, "verifyProgress", "reject");
        way.does(project, "afterStop", "reject");
        walk.approve(project, "recover", Map.of("grounds", "未拨付资金，没有可追回的"));
        walk.approve(project, "confirmRecovery", Map.of("account", "没有拨付"));
        way.next(project, "creditRecord");
        assertThat(cases.find(project).status()).isEqualTo("failed");
    }

    @Test
    @DisplayName(
            "goes on after all where the decision to stop it is taken back before anybody has begun to recover the money")
    void theEndOfDeliveryIsTakenBack() {
        way.upTo(project, "verifyProgress");
        way.does(project, "verifyProgress", "reject");
        var stop = walk.open(project, "afterStop");
        way.does(project, "afterStop", "reject");
        assertThat(walk.waiting(project)).containsExactly("recover " + COUNTY_HANDLER);

        recall.takeBack(stop.taskId(), "可以重新申请", walk.official(stop.desk()));

        assertThat(walk.waiting(project)).containsExactly("afterStop agriculture.chief@513228");
        way.next(project, "afterStop");
        assertThat(walk.waiting(project)).containsExactly("request organization.finance@" + organization);
    }
}
