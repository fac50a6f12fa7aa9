package org.xiangbang.projects.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xiangbang.AppTest;
import org.xiangbang.projects.Project;

@AppTest
@DisplayName("A project")
class SuspensionProcessTest extends ProjectCases {
    @Test
    @DisplayName("does not move while it is suspended, and waits at the same step when it is resumed")
    void isSuspendedAndResumed() {
        raise(project, "suspend", COUNTY_HANDLER);
        walk.approve(project, "askSuspension", suspension());
        walk.approve(project, "decideSuspension", NONE);
        assertThat(projects.find(project).status()).isEqualTo(Project.Status.SUSPENDED);
        said.refuses("engine.case-suspended", () -> walk.approve(project, "answer", NONE));

        walk.approve(project, "resume", Map.of("account", "汛期已过"));
        assertThat(projects.find(project).status()).isEqualTo(Project.Status.PROPOSED);
        walk.approve(project, "answer", NONE);
    }

    @Test
    @DisplayName("goes on when its suspension is refused")
    void suspensionIsRefused() {
        raise(project, "suspend", COUNTY_HANDLER);
        walk.approve(project, "askSuspension", suspension());
        walk.complete(project, "decideSuspension", "reject", NONE);

        assertThat(projects.find(project).status()).isEqualTo(Project.Status.PROPOSED);
    }
}
