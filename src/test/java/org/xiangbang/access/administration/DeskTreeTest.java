package org.xiangbang.access.administration;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URLEncoder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.xiangbang.AppTest;
import org.xiangbang.People;
import org.xiangbang.Visitor;
import org.xiangbang.access.Accounts;
import org.xiangbang.access.Desks;
import org.xiangbang.access.deputies.Deputies;
import org.xiangbang.shared.Desk;

@AppTest
@DisplayName("The tree of desks")
class DeskTreeTest {
    private static final String PASSWORD = "Xiangbang-2026";
    private static final int MOST_BYTES = 100_000;

    @LocalServerPort
    private int port;

    @Autowired
    private Administration administration;

    @Autowired
    private People people;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Deputies deputies;

    @Autowired
    private DeskTree tree;

    @Autowired
    private Desks desks;

    @Autowired
    private ObjectMapper json;

    private Visitor admin;

    @BeforeEach
    void signIn() {
        admin = new Visitor(port, "security").signIn();
    }

    @Test
    @DisplayName("shows one place with departments, desks and people, and those below closed")
    void onePlace() {
        var page = admin.page("/admin/desks?place=513228").body();

        assertThat(page)
                .contains("黑水县的岗位", "农业农村局", "经办", "监督检查", "芦花镇", "/admin/desks/branch?place=513228100")
                .doesNotContain("热拉村");
        assertThat(page.getBytes(UTF_8).length).isLessThan(MOST_BYTES);
        assertThat(admin.page("/admin/desks").body()).contains("四川省").doesNotContain("黑水县的岗位");
        assertThat(admin.page("/admin/desks?place=" + encoded("黑水县")).body()).contains("黑水县的岗位");
    }

    @Test
    @DisplayName("opens what lies below on its own, with a link for whoever has no script")
    void opened() {
        assertThat(admin.page("/admin/desks/branch?place=513228100").body())
                .contains("/admin/desks?place=513228100", "政府", "热拉村")
                .doesNotContain("<html");
        assertThat(admin.page("/admin/desks/branch?place=99").statusCode()).isEqualTo(404);
    }

    @Test
    @DisplayName("marks a desk that nobody holds, and one that a model needs though it was never held")
    void vacant() throws IOException {
        var desk = Desk.parse("transport.inspector@513228");
        var login = somebody("演示·留任", desk.id());
        administration.end(desk.id(), login);

        assertThat(post(desk.id()).at("/holders")).isEmpty();
        assertThat(post(desk.id()).at("/listed").asBoolean()).isTrue();
        assertThat(read("/api/v1/admin/desks/tree?place=5132")
                        .at("/offices")
                        .findValues("desks")
                        .toString())
                .as("a prefecture has no step of its own in the models")
                .doesNotContain("\"listed\":false");
        assertThat(tree.vacant("513228", null, 500)).contains(desk);
        assertThat(admin.page("/admin/desks?vacant=true&place=513228").body())
                .contains("黑水县及以下无人任职的岗位", "/admin/desks?desk=transport.inspector@513228#grant");
    }

    @Test
    @DisplayName("gives what is vacant page by page, each desk once")
    void vacantPages() {
        var all = desks.allVacant();
        assertThat(all).isNotEmpty();

        var first = tree.vacant("", null, 1);
        var rest = tree.vacant("", first.get(0), 1_000);

        assertThat(first).containsExactlyElementsOf(tree.vacant("", null, 1_000).subList(0, 1));
        assertThat(rest).doesNotContain(first.get(0)).hasSize(all.size() - 1);
    }

    @Test
    @DisplayName("shows who is deputy of a holder today")
    void deputy() throws IOException {
        var principal = somebody("演示·外出", "line.handler@513228");
        var deputy = somebody("演示·代理", "finance.handler@513228");
        var official = accounts.official(principal).orElseThrow();
        new Visitor(port, principal)
                .send("/api/v1/deputies", """
                        {"deputy": "%s", "from": "%s", "until": "%s", "reason": "学习"}
                        """.formatted(deputy, deputies.today(), deputies.today()));

        var held = post("line.handler@513228").at("/holders");

        assertThat(held.findValuesAsText("login")).contains(principal);
        assertThat(held.toString()).contains("演示·代理");
        assertThat(admin.page("/admin/desks?place=513228").body())
                .contains("由演示·代理代理，至 " + deputies.today(), official.name());

        deputies.of(official).forEach(set -> deputies.end(set.id(), official));
        assertThat(post("line.handler@513228").at("/holders").toString()).doesNotContain("演示·代理");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "黑水 财政局 复核, finance.reviewer@513228",
        "513228 审计, audit.handler@513228",
        "finance.reviewer@513228, finance.reviewer@513228",
        "黑水 finance reviewer, finance.reviewer@513228",
        "芦花镇 政府 负责人, township.chief@513228100",
        "S-000001 财务, organization.finance@S-000001"
    })
    @DisplayName("is searched by words of which each must fit")
    void search(String words, String desk) throws IOException {
        var found = read("/api/v1/admin/desks/search?q=" + encoded(words));

        assertThat(found.at("/items").findValuesAsText("desk")).contains(desk);
        assertThat(admin.page("/admin/desks?q=" + encoded(words)).body()).contains("/admin/desks?desk=" + desk);
    }

    @Test
    @DisplayName("finds a person by name and leads on to the accounts where nobody has the desk")
    void searchPeople() throws IOException {
        var name = "演示·寻" + UUID.randomUUID().toString().substring(0, 4);
        var login = somebody(name, "line.handler@513228");

        assertThat(read("/api/v1/admin/desks/search?q=" + encoded(name))
                        .at("/items")
                        .findValuesAsText("login"))
                .contains(login);
        assertThat(admin.page("/admin/desks?q=" + encoded("没有这样的人")).body())
                .contains("没有符合全部词语的岗位。", "/admin/accounts?q=");
        for (var sign : List.of("%", "_", "\\", "\"", "长".repeat(100)))
            assertThat(read("/api/v1/admin/desks/search?q=" + encoded(sign)).at("/items"))
                    .as(sign)
                    .isEmpty();
    }

    @Test
    @DisplayName("says when more desks fit than it lists")
    void tooMany() throws IOException {
        var found = read("/api/v1/admin/desks/search?q=" + encoded("经办"));

        assertThat(found.at("/items")).hasSize(DeskSearch.MOST);
        assertThat(found.at("/cut").asBoolean()).isTrue();
        var page = admin.page("/admin/desks?q=" + encoded("经办")).body();
        assertThat(page).contains("只列出前 50 个");
        assertThat(page.getBytes(UTF_8).length).isLessThan(MOST_BYTES);
    }

    @Test
    @DisplayName("lets desk and holder be chosen, the holder by name")
    void chosen() {
        var login = somebody("演示·待任", "line.handler@513228");

        var page = admin.page("/admin/desks?desk=finance.inspector@513228&find=" + encoded("演示·待任"))
                .body();
        assertThat(page)
                .contains("<option value=\"finance.inspector@513228\" selected=\"selected\">")
                .contains("<option value=\"" + login + "\">")
                .doesNotContain("name=\"desk\" type=\"text\"");

        var given = admin.post(
                "/admin/desks/grant", Map.of("desk", "finance.inspector@513228", "login", login, "reason", "任职文件"));

        assertThat(given.statusCode()).isEqualTo(200);
        assertThat(given.body()).containsPattern("（" + login + "）任 黑水县.* 监督检查：已提出");
        people.confirm(login);
        assertThat(desks.of(login)).contains(Desk.parse("finance.inspector@513228"));
        var nobody = admin.post("/admin/desks/grant", Map.of("desk", "finance.inspector@513228", "login", ""));
        assertThat(nobody.statusCode()).isEqualTo(422);
        assertThat(nobody.body())
                .contains("请填写“任职人”", "<option value=\"finance.inspector@513228\" selected=\"selected\">");
    }

    @Test
    @DisplayName("offers at each level the departments that it has")
    void offered() throws IOException {
        assertThat(choices("513228")).contains("finance.handler@513228").doesNotContain("village.handler@513228");
        assertThat(choices("513228100"))
                .contains("township.handler@513228100")
                .noneMatch(id -> id.startsWith("finance"));
        assertThat(choices("513228100210"))
                .contains("village.handler@513228100210")
                .hasSizeLessThan(8);
        assertThat(admin.get("/api/v1/admin/desks/choices?place=999999").statusCode())
                .isEqualTo(404);
    }

    @Test
    @DisplayName("lets a new account's desk be chosen by place and post, and refuses one that the place does not have")
    void newAccount() {
        admin.page("/admin/accounts");
        var login = "new-" + UUID.randomUUID().toString().substring(0, 8);
        var form = Map.of("login", login, "name", "演示·新人", "password", PASSWORD, "place", "513228901");

        var alone = admin.post("/admin/accounts", with(form, ""));
        assertThat(alone.statusCode()).isEqualTo(422);
        assertThat(alone.body()).contains("请填写“岗位”", "黑水县演示乡镇一");
        var elsewhere = admin.post("/admin/accounts", with(form, "finance.handler"));
        assertThat(elsewhere.statusCode()).isEqualTo(422);
        assertThat(elsewhere.body()).contains("“演示乡镇一”没有这个岗位");
        var nowhere = admin.post("/admin/accounts", Map.of("login", "A B", "place", "没有", "desk", "finance.handler"));
        assertThat(nowhere.body()).contains("没有", "登录名为", "请填写姓名");
        assertThat(accounts.find(login)).isEmpty();

        assertThat(admin.post("/admin/accounts", with(form, "township.handler")).body())
                .contains("岗位等待确认");
        people.confirm(login);
        assertThat(desks.of(login)).containsExactly(Desk.parse("township.handler@513228901"));
    }

    @Test
    @DisplayName("is the administrator's alone")
    void others() {
        var official = new Visitor(port, "agriculture.chief@513228");

        assertThat(official.get("/api/v1/admin/desks/tree").statusCode()).isEqualTo(404);
        official.signIn();
        assertThat(official.page("/admin/desks").statusCode()).isEqualTo(404);
        assertThat(official.page("/admin/desks/branch?place=51").statusCode()).isEqualTo(404);
    }

    private static Map<String, String> with(Map<String, String> form, String desk) {
        var all = new HashMap<>(form);
        all.put("desk", desk);
        return all;
    }

    private List<String> choices(String place) throws IOException {
        return read("/api/v1/admin/desks/choices?place=" + place).at("/items").findValuesAsText("id");
    }

    private JsonNode post(String desk) throws IOException {
        for (var office : read("/api/v1/admin/desks/tree?place="
                        + Desk.parse(desk).region())
                .at("/offices"))
            for (var post : office.at("/desks")) if (post.at("/desk").asText().equals(desk)) return post;
        throw new AssertionError("no " + desk);
    }

    private String somebody(String name, String desk) {
        var login = "tree-" + UUID.randomUUID().toString().substring(0, 12);
        people.opened(login, name, PASSWORD, desk);
        accounts.password(login, PASSWORD);
        return login;
    }

    private JsonNode read(String path) throws IOException {
        var answer = admin.get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json.readTree(answer.body());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
