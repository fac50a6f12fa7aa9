package org.xiangbang.engine.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xiangbang.AppTest;
import org.xiangbang.engine.model.ElementNames.Answer;

@AppTest
@DisplayName("What was answered on the way to a step")
class ElementNamesTest {
    @Autowired
    private ElementNames names;

    @Autowired
    private Definitions definitions;

    @Test
    @DisplayName("is said if one check, or several countersigners, alone led there")
    void oneAnswer() {
        assertThat(answer("audit-selfcheck", "datesContradict")).contains(new Answer("日期先后一致？", "不一致"));
        assertThat(answer("projects-approval", "departmentReturned")).contains(new Answer("部门意见？", "退回补正"));
    }

    @Test
    @DisplayName("is left out if several questions were asked, or if one person's decision is the answer")
    void noAnswer() {
        assertThat(answer("needs-survey", "reported", "originVillage", "villageNoticePassed"))
                .isEmpty();
        assertThat(answer("needs-survey", "villageNoticePassed")).isEmpty();
        assertThat(answer("organizations-admission", "firstReviewSupplemented")).isEmpty();
        assertThat(answer("needs-survey", "reported")).isEmpty();
        assertThat(answer("needs-survey")).isEmpty();
    }

    private Optional<Answer> answer(String process, String... flows) {
        return names.answer(process, definitions.latest(process), List.of(flows), (id, name) -> name);
    }
}
