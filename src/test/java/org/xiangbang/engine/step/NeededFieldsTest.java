package org.xiangbang.engine.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xiangbang.AppTest;
import org.xiangbang.engine.form.StepForm;
import org.xiangbang.engine.model.Definitions;
import org.xiangbang.shared.FormRefused;
import org.xiangbang.shared.Violation;

@AppTest
@DisplayName("A field that one outcome needs")
class NeededFieldsTest {
    @Autowired
    private FormCheck check;

    @Autowired
    private Definitions definitions;

    @Test
    @DisplayName("is asked for with that outcome and with no other")
    void isNeededWithItsOutcome() {
        assertThat(missing("approve")).containsExactly("approvedAmount");
        assertThat(missing("return")).containsExactly("defects");
        assertThat(missing("reject")).containsExactly("remedy");
        assertThatCode(() -> check.check(
                        definitions.startForm("projects-approval", "decide"),
                        new StepForm("reserve", "十日内不能决定", Map.of(), List.of())))
                .doesNotThrowAnyException();
    }

    private List<String> missing(String outcome) {
        var step = definitions.startForm("projects-approval", "decide");
        var form = new StepForm(outcome, "意见", Map.of(), List.of());
        return catchThrowableOfType(FormRefused.class, () -> check.check(step, form)).violations().stream()
                .filter(violation -> violation.code().equals("field.required"))
                .map(Violation::field)
                .toList();
    }
}
