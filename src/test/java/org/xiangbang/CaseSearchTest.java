package org.xiangbang;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xiangbang.cases.CaseFile.Kind;
import org.xiangbang.engine.ProbeCases;
import org.xiangbang.shared.Region;

@AppTest
@DisplayName("The search")
class CaseSearchTest {
    private static final String HERE = "513228";
    private static final String ELSEWHERE = "513230";

    @Autowired
    @Qualifier("owner")
    private JdbcClient db;

    @Autowired
    private ProbeCases probe;

    @Autowired
    private People people;

    @LocalServerPort
    private int port;

    private Visitor inspector;
    private String word;

    /** Four characters that no other case has side by side. */
    @BeforeEach
    void aWordOfItsOwn() {
        var random = ThreadLocalRandom.current();
        word = random.ints(4, 0x4E00, 0x9FA5)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        inspector = new Visitor(port, "audit.inspector@" + HERE).signIn();
    }

    @AfterEach
    void leaveNothing() {
        for (var rows : List.of(
                "needs.need where title", "organizations.organization where name", "cases.case_file where title"))
            db.sql("delete from " + rows + " like ? || '·%'").param(word).update();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    @DisplayName("leads a person without any open step from a number straight to the case")
    void aNumber(Kind kind) {
        var caseNo = kind == Kind.ORGANIZATION ? "S-000001" : open(kind, HERE, "甲");

        for (var typed : List.of(caseNo, " " + caseNo.toLowerCase() + "\u3000", wide(caseNo), caseNo.replace('-', '–')))
            assertThat(inspector.page(search(typed)).uri().getPath())
                    .as(typed)
                    .isEqualTo("/" + kind.word() + "s/" + caseNo);
        var exact = answer(caseNo).path("exact");
        assertThat(exact.path("caseNo").asText()).isEqualTo(caseNo);
        assertThat(exact.path("title").asText()).isNotBlank();
        assertThat(exact.path("address").asText()).isEqualTo("/api/v1/" + kind.word() + "s/" + caseNo);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    @DisplayName("finds two characters in the middle of a name, and leads to the list with the same text")
    void aPartOfAName(Kind kind) {
        var found = open(kind, HERE, "甲");
        var middle = word.substring(1, 3);

        var group = group(middle, kind);
        assertThat(group.path("count").asInt()).isEqualTo(1);
        assertThat(group.path("items").findValuesAsText("caseNo")).containsExactly(found);
        assertThat(numbers(group.path("list").asText())).containsExactly(found);
        var page = inspector.page(search(middle)).body();
        assertThat(page)
                .contains(word + "·甲", "href=\"/" + kind.word() + "s/" + found + "\"", "全部（1）")
                .contains("href=\"/" + kind.word() + "s?q=" + encoded(middle) + "\"");
        assertThat(inspector.page(search(middle) + "&lang=en").body()).contains("all (1)");
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    @DisplayName("shows five of each kind and counts all, but nothing that the reader may not see")
    void countsWhatMayBeSeen(Kind kind) {
        for (int i = 0; i < 7; i++) open(kind, HERE, "甲");
        var foreign = open(kind, ELSEWHERE, "乙");

        var group = group(word, kind);

        assertThat(group.path("count").asInt()).isEqualTo(7);
        assertThat(group.path("items")).hasSize(5);
        assertThat(group.path("atLeast").asBoolean()).isFalse();
        assertThat(numbers(group.path("list").asText())).hasSize(7).doesNotContain(foreign);
        assertThat(answer(foreign).has("exact")).isFalse();
        var page = inspector.page(search(foreign));
        assertThat(page.uri().getPath()).isEqualTo("/search");
        assertThat(page.body()).contains("没有找到").doesNotContain(word);
    }

    @Test
    @DisplayName("finds a project by the name of its organization")
    void byTheOrganization() {
        var organization = open(Kind.ORGANIZATION, HERE, "会");
        var project = new ListedCase(Kind.PROJECT, HERE, word.substring(2) + "路", "proposed").in(db);
        db.sql("update cases.case_file set organization = ? where case_no = ?")
                .params(organization, project)
                .update();
        try {
            var both = word.substring(0, 2) + " " + word.substring(2);
            assertThat(group(both, Kind.PROJECT).path("items").findValuesAsText("caseNo"))
                    .containsExactly(project);
            assertThat(group(both + " 桥", Kind.PROJECT).path("count").asInt()).isZero();
        } finally {
            db.sql("delete from cases.case_file where case_no = ?")
                    .param(project)
                    .update();
        }
    }

    @Test
    @DisplayName("takes wide characters for narrow ones, and %, _ and \\ as they are")
    void characters() {
        var caseNo = open(Kind.NEED, HERE, "１２３（二期）50%_\\Ab");

        for (var typed : List.of("123", "１２３", "(二期)", "（二期）", "50%_\\aB", "５０％＿＼ＡＢ", "\u3000" + word + "\u3000二期"))
            assertThat(group(word + " " + typed, Kind.NEED).path("items").findValuesAsText("caseNo"))
                    .as(typed)
                    .containsExactly(caseNo);
        for (var wildcard : List.of("1%3", "1_3", "%%", "__"))
            assertThat(group(word + " " + wildcard, Kind.NEED).path("count").asInt())
                    .as(wildcard)
                    .isZero();
    }

    @Test
    @DisplayName("finds the reader's own open steps beside the cases")
    void openSteps() {
        probe.deploy();
        var village = "village.handler@513228100210";
        var caseNo = probe.start(word + "开沟", new Region("513228100210"), people.at(village));
        var reader = new Visitor(port, village).signIn();

        for (var typed : List.of(word, caseNo, wide(caseNo))) {
            var tasks = groupOf("tasks", reader.get("/api/v1" + search(typed)).body());
            assertThat(tasks.path("count").asInt()).as(typed).isEqualTo(1);
            assertThat(tasks.path("items").findValuesAsText("caseNo")).containsExactly(caseNo);
            assertThat(tasks.path("items").get(0).path("address").asText()).startsWith("/api/v1/tasks/");
        }
        var page = reader.page(search(word)).body();
        assertThat(page).contains(word + "开沟", "href=\"/tasks?view=todo&amp;q=" + encoded(word) + "\"");
        assertThat(groupOf("tasks", inspector.get("/api/v1" + search(word)).body())
                        .path("count")
                        .asInt())
                .isZero();
    }

    @Test
    @DisplayName("says what it can find, that a text is too short or too long, and that nothing was found")
    void states() {
        assertThat(inspector.page("/search").body()).contains("可以按编号、名称查找");
        for (var shortText : List.of("村", " ％\u3000")) {
            Said.answers(
                    "form",
                    422,
                    language -> inspector.get("/api/v1" + search(shortText), language),
                    "请至少输入 2 个字",
                    "Type 2 or more characters");
            assertThat(inspector.page(search(shortText)).statusCode()).isEqualTo(422);
        }
        refused("cases.search.short", search("村"));
        refused("cases.search.long", search("村".repeat(101)));
        refused("cases.search.long", search("一一 二二 三三 四四 五五 六六"));
        refused("cases.search.long", "/needs?q=" + encoded("村".repeat(101)));
        assertThat(inspector.page(search("村")).body()).contains("aria-invalid=\"true\"", "请至少输入 2 个字", "value=\"村\"");
        assertThat(inspector.page(search(word)).body()).contains("没有找到", "value=\"" + word + "\"");
        assertThat(inspector.page(search(word) + "&lang=en").body()).contains("Nothing was found.");
    }

    private void refused(String code, String path) {
        for (var language : List.of("zh-CN", "en")) {
            var answer = inspector.get("/api/v1" + path, language);
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body()).contains("\"code\":\"" + code + "\"", "\"field\":\"q\"");
        }
    }

    private String open(Kind kind, String region, String name) {
        var status = switch (kind) {
            case NEED -> "reported";
            case ORGANIZATION -> "applied";
            case PROJECT -> "proposed";
        };
        return new ListedCase(kind, region, word + "·" + name, status).in(db);
    }

    private JsonNode answer(String typed) {
        return json(inspector.get("/api/v1" + search(typed)).body());
    }

    private JsonNode group(String typed, Kind kind) {
        return groupOf(
                kind.word() + "s", inspector.get("/api/v1" + search(typed)).body());
    }

    private static JsonNode groupOf(String kind, String answer) {
        for (var group : json(answer).path("kinds"))
            if (group.path("kind").asText().equals(kind)) return group;
        throw new AssertionError(answer);
    }

    /** The numbers that a list of the interface has. */
    private List<String> numbers(String list) {
        var items = json(inspector.get(list).body()).path("items");
        var numbers = items.findValuesAsText("caseNo");
        return numbers.isEmpty() ? items.findValuesAsText("number") : numbers;
    }

    private static JsonNode json(String body) {
        try {
            return new ObjectMapper().readTree(body);
        } catch (java.io.IOException broken) {
            throw new AssertionError(body, broken);
        }
    }

    private static String search(String typed) {
        return "/search?q=" + encoded(typed);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** The same in the characters that Chinese input methods write when they are set to full width. */
    private static String wide(String text) {
        return text.chars()
                .map(character -> character + 0xFEE0)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
