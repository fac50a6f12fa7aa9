package org.xiangbang.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What is wrong with a form")
class FindingsTest {
    private static final Rule RULE = new Rule("some.rule", "ours, decision 0001");
    private static final List<String> FORM = List.of("name", "amount", "lines");

    private final Findings found = new Findings();

    @Test
    @DisplayName("is told at once, fields and rules alike, in the order of the form")
    void isToldAtOnce() {
        found.check(() -> Verdict.of(false, RULE, 7).orThrow());
        found.add(new Violation("lines[2].amount", "field.min", 0));
        found.check(() -> Verdict.of(false, RULE, 8).orThrow("amount"));
        found.check(() -> {
            throw new FormRefused("name", "field.required");
        });
        found.check(() -> {
            throw new FormRefused("name", "field.required");
        });

        var refused = catchThrowableOfType(FormRefused.class, () -> found.orThrow(FORM));

        assertThat(refused.violations())
                .extracting(Violation::field)
                .containsExactly("name", "amount", "lines[2].amount", null);
        assertThat(refused.violations()).extracting(Violation::rule).containsExactly(null, RULE, null, RULE);
    }

    @Test
    @DisplayName("is refused by the rule itself if nothing else is wrong")
    void isTheRuleAlone() {
        found.check(() -> Verdict.of(false, RULE, 7).orThrow("amount"));

        var refusal = catchThrowableOfType(RuleBroken.class, () -> found.orThrow(FORM));

        assertThat(refusal.rule()).isEqualTo(RULE);
        assertThat(refusal.facts()).containsExactly(7);
        assertThat(refusal.field()).isEqualTo("amount");
    }

    @Test
    @DisplayName("leaves out what depends on a value that could not be read")
    void leavesOut() {
        var read = found.<String>value(() -> {
            throw new Findings.Unread("amount");
        });

        assertThat(read).isEmpty();
        assertThat(found.isEmpty()).isTrue();
        assertThatCode(() -> found.orThrow(FORM)).doesNotThrowAnyException();
    }
}
