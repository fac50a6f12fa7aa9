package org.xiangbang.engine.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xiangbang.AppTest;
import org.xiangbang.web.FormField.Option;

@AppTest
@DisplayName("Where processes are chosen")
class ProcessChoicesTest {
    @Autowired
    private ProcessChoices choices;

    @Test
    @DisplayName("wholes are offered, and their parts are known by name in both languages")
    void offersWholes() {
        assertThat(choices.all(Locale.SIMPLIFIED_CHINESE))
                .extracting(Option::id)
                .contains("needs-survey", "projects-lifecycle", "organizations-account")
                .doesNotContain(
                        "needs-village", "needs-removal", "projects-delivery", "projects-change", "funds-payment");
        assertThat(choices.known(Locale.SIMPLIFIED_CHINESE))
                .contains(new Option("needs-village", "村公示"), new Option("projects-recovery", "追回资金"))
                .containsAll(choices.all(Locale.SIMPLIFIED_CHINESE));
        assertThat(choices.known(Locale.ENGLISH))
                .filteredOn(process -> process.id().equals("projects-recovery"))
                .singleElement()
                .satisfies(process -> assertThat(process.label()).matches("[ -~]+"));
    }
}
