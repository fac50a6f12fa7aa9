package org.xiangbang.engine.step;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xiangbang.AppTest;
import org.xiangbang.engine.form.StepForm;
import org.xiangbang.engine.model.Definitions;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.Violation;

@AppTest
@DisplayName("A field that one outcome needs")
class NeededFieldsTest {
    private static final Official NOBODY = new Official("nobody", 0, "nobody", List.of());

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
        assertThat(wrong(new StepForm("reserve", "十日内不能决定", Map.of(), List.of())))
                .isEmpty();
    }

    private List<String> missing(String outcome) {
        return wrong(new StepForm(outcome, "意见", Map.of(), List.of())).stream()
                .filter(violation -> violation.code().equals("field.required"))
                .map(Violation::field)
                .toList();
    }

    private List<Violation> wrong(StepForm form) {
        var wrong = new ArrayList<Violation>();
        check.read(definitions.startForm("projects-approval", "decide"), form, NOBODY, wrong);
        return wrong;
    }
}
