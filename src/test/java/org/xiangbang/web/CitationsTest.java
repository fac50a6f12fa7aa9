package org.xiangbang.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.StaticMessageSource;
import org.xiangbang.web.Citations.Cited;

@DisplayName("What a text cites")
class CitationsTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "必填内容（L-03、L-04）。 | L-03 L-04",
                "需求（L-01 至 L-08）汇总V-02 | L-01 L-08 V-02",
                "rules 2.3(1), 2.3(2); lifecycle P8 | 2.3-1 2.3-2 P8",
                "转入追回（P8、F-12）和（F-12、P8） | P8 F-12",
                "业务规则 项目申报书（4.3） | 4.3",
                "the receiver may not do (rules 2.3), or whose desk | 2.3",
                "不得是经手人（岗位分离第2、3项；F-18） | 2.3-2 2.3-3 F-18",
                "differ (separation of duties 2 and 3; F-18) | 2.3-2 2.3-3 F-18",
                "岗位分离第6项 | 2.3-6",
                "本系统规定 0063、ruling 0095、设计决定 0041 | ''",
                "P-513228-2026-0001 的 X-1、L-003、AL-03、L-03-1、GB 32100 | ''",
                "4.3 万元、2.3%、P1 阶段、版本 2.3 | ''"
            })
    @DisplayName("is found in both languages, and nothing else is")
    void isFound(String text, String rules) {
        assertThat(String.join(" ", Citations.rules(text))).isEqualTo(rules);
    }

    @Test
    @DisplayName("is a link where there is a page, and stays a text where there is none")
    void isLinkedWhereItOpens() {
        var messages = new StaticMessageSource();
        messages.addMessage("rule.L-03", Locale.CHINA, "十一项必填内容");
        messages.addMessage("web.source.ours", Locale.CHINA, "本系统规定 {0}");
        var citations = new Citations(messages);

        assertThat(citations.of("见 L-03、L-99 和设计决定 0063、本系统规定 0041。", Locale.CHINA))
                .extracting(Cited::text, Cited::address)
                .containsExactly(
                        tuple("见 ", null),
                        tuple("L-03", "/help/rules/L-03"),
                        tuple("、L-99 和", null),
                        tuple("本系统规定 0063", "/help/rulings/0063"),
                        tuple("、", null),
                        tuple("本系统规定 0041", "/help/rulings/0041"),
                        tuple("。", null));
        assertThat(citations.of("请核对（L-03）。", Locale.CHINA))
                .extracting(Cited::before, Cited::text, Cited::after)
                .containsExactly(tuple("", "请核对", ""), tuple("（", "L-03", "）"), tuple("", "。", ""));
        assertThat(citations.of(null, Locale.CHINA)).isEmpty();
        assertThat(citations.any("见 L-03")).isTrue();
        assertThat(citations.any("见附件")).isFalse();
    }
}
