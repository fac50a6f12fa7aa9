package org.xiangbang.engine.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xiangbang.AppTest;
import org.xiangbang.engine.form.StepForm;
import org.xiangbang.engine.model.Definitions;
import org.xiangbang.engine.model.StepDefinition;
import org.xiangbang.shared.Outcome;

@AppTest
@DisplayName("The form of a step")
class StepFormsTest {
    private static final List<Locale> LANGUAGES = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);

    @Autowired
    private StepForms forms;

    @Autowired
    private Definitions definitions;

    @Test
    @DisplayName("names the outcomes that need an opinion by their own labels, and says nothing where none does")
    void outcomesWithAnOpinion() {
        var all = new SoftAssertions();
        for (var process : definitions.names().keySet())
            for (var step : definitions.steps(process))
                for (var language : LANGUAGES) opinion(page(step, language), all);
        all.assertAll();
    }

    private static void opinion(StepPage page, SoftAssertions all) {
        var said = page.opinion().help();
        var needed =
                page.outcomes().stream().filter(StepPage.Choice::needsOpinion).toList();
        var name = page.process() + " " + page.step();
        if (needed.isEmpty()) all.assertThat(said).as(name).isNull();
        else if (needed.size() == page.outcomes().size())
            all.assertThat(said).as(name).isNotEmpty();
        else
            for (var outcome : page.outcomes())
                if (outcome.needsOpinion()) all.assertThat(said).as(name).contains("“" + outcome.label() + "”");
                else all.assertThat(said).as(name).doesNotContain("“" + outcome.label() + "”");
    }

    @Test
    @DisplayName("says nothing about the opinion on a page that offers only the outcome that needs none")
    void oneOutcome() {
        var page = page(definitions.startForm("projects-lifecycle", "propose").filing(), Locale.SIMPLIFIED_CHINESE);

        assertThat(page.only(Outcome.APPROVE.word()).opinion().help()).isNull();
    }

    private StepPage page(StepDefinition step, Locale language) {
        return forms.again(step, new StepForm(null, null, Map.of(), List.of()), List.of(), language);
    }
}
