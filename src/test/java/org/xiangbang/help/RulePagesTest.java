package org.xiangbang.help;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.xiangbang.AppTest;
import org.xiangbang.Visitor;

@AppTest
@DisplayName("The pages of rules")
class RulePagesTest {
    @LocalServerPort
    int port;

    @Autowired
    CitedRules rules;

    @Autowired
    ObjectMapper json;

    private Visitor reader;

    @BeforeEach
    void signIn() {
        reader = new Visitor(port, "village.handler@513228100210").signIn();
    }

    @Test
    @DisplayName("open for every rule, on the page and in the interface, in both languages")
    void openForEveryRule() {
        for (var locale : new Locale[] {Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH}) {
            var language = locale.getLanguage();
            for (var rule : rules.containing("", locale)) {
                var page = reader.page("/help/rules/" + rule.id() + "?lang=" + language);
                assertThat(page.statusCode()).as(rule.id()).isEqualTo(200);
                assertThat(page.body()).as("%s in %s", rule.id(), language).contains(rule.title(), rule.says());
                assertThat(reader.get("/api/v1/rules/" + rule.id(), language).body())
                        .as("%s in %s", rule.id(), language)
                        .contains("\"code\":\"" + rule.code() + "\"", rule.title(), rule.says());
            }
        }
    }

    @Test
    @DisplayName("say what a rule says, where it comes from, and which steps and refusals apply it")
    void showARule() {
        assertThat(reader.page("/help/rules/C-02").body())
                .contains("业务规则 C-02", "至少在开始以前十日", "民政部令第 74 号", "2024-09-05", "法律、法规或者规章")
                .contains("项目全过程", "提出项目", "不足 10 日")
                .doesNotContain("ten days or more");
        assertThat(reader.page("/help/rules/C-02?lang=en").body())
                .contains("Business rule C-02", "ten days or more", "order 74", "less than 10 days")
                .doesNotContain("至少在开始以前十日");
        assertThat(reader.page("/help/rules/V-07?lang=zh").body())
                .contains("没有查到原文")
                .doesNotContain("出处");
        assertThat(reader.page("/help/rules/2.3?lang=zh").body())
                .contains("href=\"/help/rules/2.3-1\"", "href=\"/help/rulings/0061\"");
        assertThat(reader.page("/help/rules/2.3-4").body()).contains("业务规则 2.3(4)", "不得再复核支付");
    }

    @Test
    @DisplayName("show a refusal without the facts of a case, also where its sentence counts them")
    void leaveFactsOut() {
        assertThat(reader.page("/help/rules/2.3-7?lang=en").body())
                .contains("The team has …; it needs … or more")
                .doesNotContain("{0", "choice,");
    }

    @Test
    @DisplayName(
            "are listed by group and found by code or word; a word that nothing contains is answered with all rules")
    void areFound() {
        var all = reader.page("/help/rules").body();
        assertThat(all).contains("需求库", "href=\"/help/rules/L-03\"", "href=\"/help/rules/P9\"");

        assertThat(reader.page("/help/rules?q=l-03").body())
                .contains("href=\"/help/rules/L-03\"")
                .doesNotContain("href=\"/help/rules/L-04\"");
        assertThat(reader.page("/help/rules?q=%E8%B4%A8%E4%BF%9D%E9%87%91").body())
                .contains("href=\"/help/rules/F-08\"")
                .doesNotContain("href=\"/help/rules/L-03\"");
        assertThat(reader.page("/help/rules?q=%3Cb%3E").body()).contains("没有找到含“&lt;b&gt;”的规则");
    }

    @Test
    @DisplayName("are in the interface, by group, with their uses")
    void areInTheInterface() throws Exception {
        var listed = json.readTree(reader.get("/api/v1/rules?q=F-08", "en").body());
        var ids = new ArrayList<String>();
        listed.path("items").forEach(item -> ids.add(item.path("id").asText()));
        assertThat(ids).containsExactly("F-08");
        assertThat(listed.at("/items/0/group").asText()).isEqualTo("funds");
        assertThat(listed.at("/items/0/standing").asText()).isEqualTo("local");

        var found = json.readTree(reader.get("/api/v1/rules/T-10", "en").body());
        assertThat(found.path("refusals").findValuesAsText("code")).contains("engine.take-back-done");
        assertThat(found.path("processes").findValuesAsText("process")).contains("needs-withdrawal");
        assertThat(found.path("rulings").findValuesAsText("number")).contains("0062");
    }

    @Test
    @DisplayName("do not exist for an unknown code, and are for people who are signed in")
    void unknownAndUnsigned() {
        assertThat(reader.page("/help/rules/L-99").statusCode()).isEqualTo(404);
        assertThat(reader.get("/api/v1/rules/L-99").statusCode()).isEqualTo(404);
        var stranger = new Visitor(port, "nobody");
        assertThat(stranger.page("/help/rules").uri().getPath()).isEqualTo("/sign-in");
        assertThat(stranger.page("/help/rules/L-03").body()).doesNotContain("十一项必填内容");
        assertThat(stranger.get("/api/v1/rules").statusCode()).isEqualTo(401);
    }
}
