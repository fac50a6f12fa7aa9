package org.xiangbang.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.ui.ExtendedModelMap;
import org.xiangbang.shared.FormRefused;
import org.xiangbang.shared.Rule;
import org.xiangbang.shared.RuleBroken;
import org.xiangbang.shared.TooLate;

@DisplayName("An act on a page")
class PageAnswersTest {
    private static final Rule RULE = new Rule("a.rule", "A-01");
    private static final Locale EN = Locale.ENGLISH;

    private final MockHttpServletResponse response = new MockHttpServletResponse();
    private final PageAnswers answers = new PageAnswers(sentences(), response);

    @Test
    @DisplayName("that is done leads on")
    void done() {
        assertThat(answers.act(EN, () -> "redirect:/on", refused -> "page")).isEqualTo("redirect:/on");
        assertThat(response.getStatus()).isEqualTo(200);
    }

    @Test
    @DisplayName("with a wrong field shows the page again with its sentence")
    void wrongField() {
        var again = answers.act(EN, () -> refuse("field"), refused -> {
            var model = new ExtendedModelMap();
            refused.rule(model);
            assertThat(model).isEmpty();
            assertThat(refused.violations()).extracting(v -> v.code()).containsExactly("a.code");
            return refused.problems();
        });

        assertThat(again).isEqualTo(List.of(new Failure.Said("field", "a.code", "field is wrong")));
        assertThat(response.getStatus()).isEqualTo(422);
    }

    @Test
    @DisplayName("that a rule forbids shows the page again with the rule and its source")
    void brokenRule() {
        var model = new ExtendedModelMap();

        var again = answers.rule(EN, () -> refuse("rule"), refused -> {
            refused.rule(model);
            assertThat(refused.violations()).isEmpty();
            return "page";
        });

        assertThat(again).isEqualTo("page");
        assertThat(model).containsEntry("refusal", "not allowed").containsEntry("source", "A-01");
        assertThat(response.getStatus()).isEqualTo(422);
    }

    @Test
    @DisplayName("that comes too late says so, also when the page is to be shown again")
    void tooLate() {
        Object late = answers.inTime(
                () -> answers.act(EN, () -> refuse("field"), refused -> refuse("late")), tooLate -> tooLate.who());

        assertThat(late).isEqualTo("somebody");
        assertThat(response.getStatus()).isEqualTo(409);
    }

    @Test
    @DisplayName("passes on the refusals that it does not answer itself")
    void others() {
        assertThatThrownBy(() -> answers.form(EN, () -> refuse("rule"), refused -> "page"))
                .isInstanceOf(RuleBroken.class);
        assertThatThrownBy(() -> answers.rule(EN, () -> refuse("field"), refused -> "page"))
                .isInstanceOf(FormRefused.class);
        assertThatThrownBy(() -> answers.act(EN, () -> refuse("late"), refused -> "page"))
                .isInstanceOf(TooLate.class);
        assertThat(response.getStatus()).isEqualTo(200);
    }

    private static <V> V refuse(String what) {
        throw switch (what) {
            case "field" -> new FormRefused("field", "a.code");
            case "rule" -> RULE.broken();
            default -> new TooLate("somebody", "act.complete", Instant.EPOCH);
        };
    }

    private static Sentences sentences() {
        var messages = new StaticMessageSource();
        messages.addMessage("a.code", EN, "{0} is wrong");
        messages.addMessage("a.rule", EN, "not allowed");
        messages.addMessage("web.rule.and", EN, ", ");
        messages.addMessage("web.source.and", EN, "; ");
        return new Sentences(messages, new StaticListableBeanFactory().getBeanProvider(FieldNames.class), new Show());
    }
}
