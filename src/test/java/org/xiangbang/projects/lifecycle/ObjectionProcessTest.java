package org.xiangbang.projects.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xiangbang.AppTest;

@AppTest
@DisplayName("A project")
class ObjectionProcessTest extends ProjectCases {
    @Test
    @DisplayName("is not paid while an objection waits for its answer, or an upheld one for its remedy")
    void anObjectionPausesPayment() {
        object(project);
        assertThat(projects.find(project).mayBePaid().allowed()).isFalse();
        walk.approve(project, "answerObjection", answer());
        assertThat(projects.find(project).mayBePaid().allowed()).isTrue();

        object(project);
        walk.complete(project, "answerObjection", "reject", answer());
        walk.approve(project, "remedy", Map.of("done", "已整改"));
        walk.complete(project, "checkRemedy", "return", NONE);
        walk.approve(project, "remedy", Map.of("done", "再次整改"));
        assertThat(projects.find(project).mayBePaid().allowed()).isFalse();
        walk.approve(project, "checkRemedy", NONE);
        assertThat(projects.find(project).mayBePaid().allowed()).isTrue();
    }

    @Test
    @DisplayName("that comes to its own end leaves an objection open until it is answered")
    void anObjectionOutlastsTheProject() {
        object(project);
        walk.complete(project, "answer", "reject", NONE);
        assertThat(projects.find(project).status().over()).isTrue();

        assertThat(walk.waiting(project)).containsExactly("answerObjection agriculture.reviewer@513228");
        walk.approve(project, "answerObjection", answer());
        assertThat(walk.running(project)).isFalse();
    }
}
