package org.xiangbang.engine.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xiangbang.AppTest;
import org.xiangbang.engine.model.Definitions;
import org.xiangbang.engine.model.StepDefinition;
import org.xiangbang.shared.Outcome;
import org.xiangbang.web.Sentences;

@AppTest
@DisplayName("The button of a step")
class ButtonTextTest {
    private static final Locale ZH = Locale.SIMPLIFIED_CHINESE;
    private static final List<Locale> LANGUAGES = List.of(ZH, Locale.ENGLISH);

    @Autowired
    private ButtonText buttons;

    @Autowired
    private Definitions definitions;

    @Autowired
    private Sentences sentences;

    @Test
    @DisplayName("says where the case goes, once")
    void saysItOnce() {
        assertThat(buttons.of("同意", Outcome.APPROVE, List.of("财务复核"), ZH)).isEqualTo("同意并送财务复核");
        assertThat(buttons.of("不支持", Outcome.REJECT, List.of("县级审核"), ZH)).isEqualTo("不支持，交县级审核");
        assertThat(buttons.of("送合法性审查", Outcome.APPROVE, List.of("合法性审查"), ZH)).isEqualTo("送合法性审查");
        assertThat(buttons.of("同意并公示", Outcome.APPROVE, List.of("乡镇公示张贴"), ZH)).isEqualTo("同意并公示");
        assertThat(buttons.of("退回申请人补正", Outcome.RETURN, List.of("拨付申请"), ZH)).isEqualTo("退回申请人补正");
        assertThat(buttons.of("Return for supplements", Outcome.RETURN, List.of("Request"), Locale.ENGLISH))
                .isEqualTo("Return for supplements");
        assertThat(buttons.of("Enter an objection", Outcome.RETURN, List.of("Look into the objection"), Locale.ENGLISH))
                .isEqualTo("Enter an objection, to “Look into the objection”");
    }

    @Test
    @DisplayName("names up to three steps that follow for certain, and counts more")
    void namesWhatFollows() {
        assertThat(buttons.of("同意", Outcome.APPROVE, List.of("财务复核", "合法性审查"), ZH))
                .isEqualTo("同意并分送财务复核、合法性审查");
        assertThat(buttons.of("不支持", Outcome.REJECT, List.of("甲", "乙", "丙"), ZH))
                .isEqualTo("不支持，交甲、乙、丙");
        assertThat(buttons.of("同意", Outcome.APPROVE, List.of("甲", "乙", "丙", "丁"), ZH))
                .isEqualTo("同意并送 4 个环节");
        assertThat(buttons.of("Approve", Outcome.APPROVE, List.of("Review", "Audit"), Locale.ENGLISH))
                .isEqualTo("Approve, on to each of Review, Audit");
    }

    @Test
    @DisplayName("repeats nothing, whatever a model calls its outcomes and steps")
    void repeatsNothing() {
        var all = new SoftAssertions();
        for (var process : definitions.names().keySet())
            for (var step : definitions.steps(process))
                for (var choice : step.form().outcomes())
                    for (var follower : definitions.steps(process))
                        for (var language : LANGUAGES) repeatsNothing(step, choice, follower, language, all);
        all.assertAll();
        assertThat(definitions.names()).hasSizeGreaterThan(10);
    }

    private void repeatsNothing(
            StepDefinition step,
            StepDefinition.OutcomeChoice choice,
            StepDefinition follower,
            Locale language,
            SoftAssertions all) {
        var label =
                sentences.outcome(step.process(), step.id(), choice.outcome().word(), choice.label(), language);
        var next = sentences.step(follower.process(), follower.id(), follower.name(), language);
        var text = buttons.of(label, choice.outcome(), List.of(next), language).toLowerCase(language);
        all.assertThat(text.split(Pattern.quote(next.toLowerCase(language)), -1))
                .as("%s %s: %s", step.process(), step.id(), text)
                .hasSizeLessThanOrEqualTo(2);
        all.assertThat(text).as("%s %s", step.process(), step.id()).doesNotMatch(".*并.*并送.*|送.*并送.*");
    }

    @Test
    @DisplayName("goes with the names of two possible steps, and of more it says that a check decides")
    void namesFew() {
        assertThat(buttons.possible(List.of("村初验", "乡镇复验"), ZH)).isEqualTo("视情况转：村初验、乡镇复验");
        assertThat(buttons.possible(List.of("甲", "乙", "丙"), ZH)).isEqualTo("由后面的核验结果决定");
        assertThat(buttons.possible(List.of("A", "B", "C"), Locale.ENGLISH)).isEqualTo("what is found then decides");
    }
}
