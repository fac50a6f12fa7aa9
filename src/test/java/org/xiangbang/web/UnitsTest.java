package org.xiangbang.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.xiangbang.AppTest;

@AppTest
@DisplayName("The unit behind a value")
class UnitsTest {
    @Autowired
    private Sentences sentences;

    @ParameterizedTest
    @DisplayName("is in English that of one behind one, and of several behind every other number and in a form")
    @CsvSource({
        "projects-closure, selfEvaluation, ownScore, 分, point, points",
        "projects-closure, receiveAssets, asked, 户, household, households",
        "projects-agreement, draftAgreement, retentionMonths, 个月, month, months",
        "projects-closure, closingReport, people, 人, person, people",
        "funds-disbursement, request, progressPercent, %, %, %",
        "no-process, noStep, noField, 亩, 亩, 亩"
    })
    void countsOne(String process, String step, String field, String model, String one, String several) {
        assertThat(sentences.unit(process, step, field, model, "1", Locale.ENGLISH))
                .isEqualTo(one);
        for (var value : new String[] {"", "0", "2", "11"})
            assertThat(sentences.unit(process, step, field, model, value, Locale.ENGLISH))
                    .isEqualTo(several);
        assertThat(sentences.unit(process, step, field, model, "1", Locale.SIMPLIFIED_CHINESE))
                .isEqualTo(model);
    }
}
