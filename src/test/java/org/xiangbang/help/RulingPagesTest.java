package org.xiangbang.help;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.xiangbang.AppTest;
import org.xiangbang.Visitor;

@AppTest
@DisplayName("The pages of rulings")
class RulingPagesTest {
    @LocalServerPort
    int port;

    @Test
    @DisplayName("list every ruling and show one with its reasons, in the reader's language")
    void inBothLanguages() {
        var reader = new Visitor(port, "village.handler@513228100210").signIn();

        assertThat(reader.page("/help/rulings").body())
                .contains("本系统规定", "加签只约束通过", "href=\"/help/rulings/0063\"")
                .doesNotContain("Signers hold an approval");
        assertThat(reader.page("/help/rulings/0060").body())
                .contains("本系统规定 0060", "2026-11-22", "<h2>规定</h2>", "<li>代理关系写明委托人")
                .contains("<a class=\"cited\" href=\"/help/rulings/0081\">本系统规定 0081</a>")
                .doesNotContain("A deputyship");
        assertThat(reader.page("/help/rulings/0060?lang=en").body())
                .contains("Ruling 0060", "<h2>Decision</h2>", "A deputyship names principal, deputy")
                .contains("<a class=\"cited\" href=\"/help/rulings/0081\">Ruling 0081</a>")
                .doesNotContain("代理关系写明委托人");
    }

    @Test
    @DisplayName("show the rule and why it is one, and nothing of how the program was built or tested")
    void withoutWhatDevelopersRead() {
        var reader = new Visitor(port, "village.handler@513228100210").signIn();

        assertThat(reader.page("/help/rulings/0115").body())
                .contains("<h2>背景</h2>", "<h2>规定</h2>")
                .doesNotContain("DateOrderTest", "检验", "好处", "不足");
        assertThat(reader.page("/help/rulings/0064?lang=en").body())
                .contains("<h2>Context</h2>", "<h2>Decision</h2>")
                .doesNotContain("Test", "<h2>Good", "<h2>Bad", "<h2>Instead of");
    }

    @Test
    @DisplayName("show a table of a ruling as one")
    void table() {
        var reader = new Visitor(port, "village.handler@513228100210").signIn();

        assertThat(reader.page("/help/rulings/0200").body())
                .contains("<th scope=\"col\">文书</th>", "<td>协议</td>")
                .doesNotContain("|---|");
    }

    @Test
    @DisplayName("find a ruling by its number or a word, and say when there is none")
    void search() {
        var reader = new Visitor(port, "village.handler@513228100210").signIn();

        assertThat(reader.page("/help/rulings?q=0063").body())
                .contains("<a class=\"nowrap\" href=\"/help/rulings/0063\">0063</a>")
                .doesNotContain("/help/rulings/0115");
        reader.page("/help/rulings?lang=en");
        assertThat(reader.page("/help/rulings?q=FUTURE").body())
                .contains("href=\"/help/rulings/0115\"")
                .doesNotContain("/help/rulings/0063");
        assertThat(reader.page("/help/rulings?q=NoSuchWord").body())
                .contains("No rule contains “NoSuchWord”")
                .doesNotContain("<table");
    }

    @Test
    @DisplayName("know neither engineering decisions nor numbers that do not exist")
    void unknownNumber() {
        var reader = new Visitor(port, "applicant").signIn();

        assertThat(reader.page("/help/rulings/9999").statusCode()).isEqualTo(404);
        assertThat(reader.page("/help/rulings/0001").statusCode()).isEqualTo(404);
        assertThat(reader.page("/help/rulings/README").statusCode()).isEqualTo(404);
    }

    @Test
    @DisplayName("are for people who are signed in")
    void unsigned() {
        var stranger = new Visitor(port, "nobody");

        assertThat(stranger.page("/help/rulings").uri().getPath()).isEqualTo("/sign-in");
        assertThat(stranger.page("/help/rulings/0063").body()).doesNotContain("加签只约束通过");
    }
}
