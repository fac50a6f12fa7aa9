package org.xiangbang.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.xiangbang.AppTest;

@AppTest
@DisplayName("The arithmetic of a term")
class DeadlineExplanationTest {
    private final Terms terms = new Terms(new WorkingDays(SpecialDays.announced()));

    @Autowired
    private DeadlineExplanation deadlineExplanation;

    @ParameterizedTest(name = "{1} from {0} in {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-09-28 | 5wd | zh-CN | 5 个工作日：9月29日、30日，国庆节 7 天不计，10月8日、9日，10月10日（周六）上班。",
                "2026-09-28 | 5wd | en | 5 working days: 29–30 Sep, National Day (7 days) not counted, 8–9 Oct, Sat 10 Oct worked in exchange.",
                "2026-11-20 | 3wd | zh-CN | 3 个工作日：周末 2 天不计，11月23日至25日。",
                "2026-09-21 | 10d | zh-CN | 10 天：9月22日至10月1日，国庆节 6 天不计，末日放假，顺延至10月8日（周四）。",
                "2026-11-02 | 7d | en | 7 days: 3–9 Nov.",
                "2026-11-20 | 1wd | zh-CN | 1 个工作日：周末 2 天不计，11月23日。"
            })
    @DisplayName("names every day that counts and why others do not")
    void isWrittenOut(String start, String term, String language, String sum) {
        var reckoning = terms.reckon(LocalDate.parse(start), Term.parse(term));

        assertThat(deadlineExplanation.of(reckoning, Locale.forLanguageTag(language)))
                .isEqualTo(sum);
    }
}
