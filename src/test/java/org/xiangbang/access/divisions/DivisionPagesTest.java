package org.xiangbang.access.divisions;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URLEncoder;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xiangbang.AppTest;
import org.xiangbang.Visitor;
import org.xiangbang.access.DivisionsChanged;

@AppTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("With fifty thousand divisions")
class DivisionPagesTest {
    private static final int VILLAGES_OF_A_TOWNSHIP = 12;
    private static final int MOST_BYTES = 100_000;
    private static final String VILLAGE = "village.handler@513228100210";
    private static final ObjectMapper JSON = new ObjectMapper();

    @LocalServerPort
    private int port;

    @Autowired
    @Qualifier("owner")
    private JdbcClient db;

    @Autowired
    private ApplicationEventPublisher events;

    @BeforeAll
    void enter() {
        ManyDivisions.make(db, VILLAGES_OF_A_TOWNSHIP);
        assertThat(db.sql("select count(*) from access.region")
                        .query(Integer.class)
                        .single())
                .isGreaterThan(50_000);
    }

    @AfterAll
    void remove() {
        ManyDivisions.remove(db);
        events.publishEvent(new DivisionsChanged());
    }

    @ParameterizedTest(name = "{1} for {0}")
    @CsvSource({
        "village.handler@513228100210, /needs/new",
        "organization.handler@S-000001, /projects/new",
        "applicant, /organizations/new",
        "agriculture.chief@513228, /needs",
        "agriculture.chief@51, /organizations",
        "agriculture.chief@513228, /projects",
        "admin, /admin/regions",
        "admin, /admin/regions?parent=46",
        "admin, /admin/regions?parent=467171",
        "admin, /admin/regions/import",
        "admin, /admin/desks",
        "admin, /admin/desks?place=46",
        "admin, /admin/desks?place=467171",
        "admin, /admin/desks/branch?place=467171",
        "admin, /admin/desks?q=%E6%BC%94%E7%A4%BA",
        "admin, /admin/desks?vacant=true",
        "applicant, /regions/choices",
        "applicant, /regions/choices?q=46",
        "applicant, /regions/choices?q=467",
        "applicant, /regions/choices?q=%E6%BC%94%E7%A4%BA"
    })
    @DisplayName("each page and part of a page stays below 100 kB")
    void pages(String login, String path) {
        var answer = new Visitor(port, login).signIn().page(path);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body().getBytes(UTF_8).length).isLessThan(MOST_BYTES);
    }

    @ParameterizedTest(name = "{1} for {0}")
    @CsvSource({
        "admin, /api/v1/admin/regions",
        "admin, /api/v1/admin/regions?parent=467171",
        "village.handler@513228100210, /api/v1/regions",
        "village.handler@513228100210, /api/v1/regions?parent=46",
        "village.handler@513228100210, /api/v1/regions?q=467171"
    })
    @DisplayName("and so does each answer of the interface, which leads on to the next page")
    void answers(String login, String path) throws IOException {
        var answer = new Visitor(port, login).get(path);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body().getBytes(UTF_8).length).isLessThan(MOST_BYTES);
        assertThat(JSON.readTree(answer.body()).get("items")).isNotEmpty();
    }

    @Test
    @DisplayName("the interface gives every division once, page by page")
    void everyOneOnce() throws IOException {
        var admin = new Visitor(port, "admin");
        var after = "";
        var seen = 0;
        for (JsonNode page = read(admin, "/api/v1/admin/regions");
                ;
                page = read(admin, "/api/v1/admin/regions?after=" + after)) {
            seen += page.get("items").size();
            if (!page.has("next")) break;
            assertThat(page.get("next").asText()).isGreaterThan(after);
            after = page.get("next").asText();
        }
        assertThat(seen)
                .isEqualTo(db.sql("select count(*) from access.region")
                        .query(Integer.class)
                        .single());
    }

    @Test
    @DisplayName(
            "a field finds a division by a part of its name in the reader's place, and by the beginning of it elsewhere")
    void byName() throws IOException {
        assertThat(names("agriculture.chief@513228", "汝")).containsExactly("四川省阿坝藏族羌族自治州黑水县芦花镇谷汝村");
        assertThat(names("applicant", "汝")).isEmpty();
        assertThat(names("applicant", "谷汝")).containsExactly("四川省阿坝藏族羌族自治州黑水县芦花镇谷汝村");
        assertThat(names("applicant", "%"))
                .as("a sign with a meaning of its own")
                .isEmpty();
    }

    @Test
    @DisplayName("a field finds a division by its code with those directly below it, and by the beginning of a code")
    void byCode() throws IOException {
        assertThat(codes("applicant", "513228100")).containsExactly("513228100", "513228100209", "513228100210");
        assertThat(codes("applicant", "51322")).containsExactly("513228");
        assertThat(codes("applicant", "999")).isEmpty();
        assertThat(codes(VILLAGE, "")).as("where one begins").containsExactly("513228100210");
        assertThat(codes("applicant", "")).contains("42", "46", "51");
        assertThat(codes("agriculture.chief@513228", "")).containsExactly("513228", "513228100", "513228901");
    }

    @Test
    @DisplayName("a field offers no division that has ended, and a form takes none, in the page and over the interface")
    void ended() throws IOException {
        var admin = new Visitor(port, "admin");
        assertThat(admin.send(
                                "/api/v1/admin/regions/467171901901/end",
                                "{\"endedFrom\": \"2026-01-01\", \"successor\": \"467171901902\"}")
                        .statusCode())
                .isEqualTo(200);

        assertThat(codes("applicant", "467171901")).contains("467171901902").doesNotContain("467171901901");
        var refused = new Visitor(port, "security")
                .send(
                        "/api/v1/admin/desks/grant",
                        "{\"desk\": \"village.handler@467171901901\", \"login\": \"applicant\"}");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("region.succeeded", "467171901902");
    }

    @Test
    @DisplayName("nobody finds any without signing in, and only the administrator finds the addresses that change one")
    void who() {
        var nobody = new Visitor(port, "nobody");
        assertThat(nobody.get("/api/v1/regions?q=51").statusCode()).isEqualTo(401);
        var official = new Visitor(port, "agriculture.chief@513228");
        assertThat(official.get("/api/v1/admin/regions").statusCode()).isEqualTo(404);
        for (var path : List.of("", "/513228/rename", "/513228/end", "/import"))
            assertThat(official.send("/api/v1/admin/regions" + path, "{}").statusCode())
                    .isEqualTo(404);
    }

    @Test
    @DisplayName("the administrator renames and ends a division on its page, and is told what is wrong there")
    void onThePage() {
        var admin = new Visitor(port, "admin").signIn();
        assertThat(admin.page("/admin/regions?parent=467172901").body()).contains("演示乡镇1", "467172901901");

        var renamed = admin.post("/admin/regions/rename", Map.of("code", "467172901901", "newName", "新演示村"));
        assertThat(renamed.body()).contains("新演示村", "曾用名", "演示村民小组所在的村庄1");
        var wrong = admin.post("/admin/regions/rename", Map.of("code", "467172901901", "newName", "一\t村"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("制表符");
        var ended = admin.post(
                "/admin/regions/end",
                Map.of("code", "467172901901", "endedFrom", "2026-01-01", "successor", "467172901902"));
        assertThat(ended.body()).contains("2026-01-01", "接续");
        var padded = admin.post("/admin/regions", Map.of("code", "467100", "name", "某市", "parent", "46"));
        assertThat(padded.statusCode()).isEqualTo(422);
        assertThat(padded.body()).contains("请填“4671”");
        var below =
                admin.post("/admin/regions", Map.of("code", "467172901990", "name", "又一演示村", "parent", "467172901"));
        assertThat(below.body()).contains("又一演示村", "演示乡镇1");
        assertThat(admin.page("/admin/regions?parent=999").statusCode()).isEqualTo(404);
        assertThat(admin.post("/admin/regions/end", Map.of()).statusCode()).isEqualTo(404);
    }

    @Test
    @DisplayName("a refused form of a division keeps what was typed in it, and the other forms what is known")
    void refusedForms() {
        var admin = new Visitor(port, "admin").signIn();
        var name = "演示村民小组所在的村庄3";
        var code = "467172901903";

        var ended = admin.post("/admin/regions/end", Map.of("code", code, "endedFrom", "", "successor", "467172901902"))
                .body();
        assertThat(value(ended, "code")).isEmpty();
        assertThat(value(ended, "newName")).isEqualTo(name);
        assertThat(value(ended, "successor")).isEqualTo("467172901902");
        assertThat(admin.post("/admin/regions/end", Map.of("code", code, "endedFrom", "", "successor", ""))
                        .body())
                .contains("请填写“撤销之日”");
        var renamed = admin.post("/admin/regions/rename", Map.of("code", code, "newName", "一\t村"))
                .body();
        assertThat(value(renamed, "newName")).isEqualTo("一\t村");
        assertThat(value(renamed, "code")).isEmpty();
        var added = admin.post("/admin/regions", Map.of("parent", code, "code", "4671", "name", "某村"))
                .body();
        assertThat(value(added, "code")).isEqualTo("4671");
        assertThat(value(added, "newName")).isEqualTo(name);
    }

    @Test
    @DisplayName("a division in force is asked for the day of its end, one that ends may be left as it was")
    void endForms() {
        var admin = new Visitor(port, "admin").signIn();
        assertThat(admin.page("/admin/regions?parent=467172901904").body())
                .containsPattern("id=\"f-endedFrom\"[^>]*required")
                .doesNotContain("取消撤销");
        assertThat(admin.post("/admin/regions/end", Map.of("code", "467172901904", "endedFrom", "2098-01-01"))
                        .body())
                .contains("更改撤销", "取消撤销")
                .doesNotContainPattern("id=\"f-endedFrom\"[^>]*required");
        assertThat(admin.post("/admin/regions/end", Map.of("code", "467172901904", "endedFrom", ""))
                        .body())
                .doesNotContain("更改撤销");
    }

    @Test
    @DisplayName("a file that is refused is named at its field")
    void refusedFile() {
        var admin = new Visitor(port, "admin").signIn();
        assertThat(admin.post("/admin/regions/import", Map.of()).body())
                .containsPattern("<p class=\"error\" id=\"f-file-error\">")
                .contains("aria-describedby=\"f-file-error\"");
    }

    /** What stands in the input of that name. */
    private static String value(String page, String field) {
        var input = Pattern.compile("<input[^>]*id=\"f-" + field + "\"[^>]*>").matcher(page);
        assertThat(input.find()).as(field).isTrue();
        var value = Pattern.compile(" value=\"([^\"]*)\"").matcher(input.group());
        return value.find() ? value.group(1) : "";
    }

    private List<String> names(String login, String sought) throws IOException {
        return found(login, sought).findValuesAsText("fullName");
    }

    private List<String> codes(String login, String sought) throws IOException {
        return found(login, sought).findValuesAsText("code");
    }

    private JsonNode found(String login, String sought) throws IOException {
        return read(new Visitor(port, login), "/api/v1/regions?q=" + URLEncoder.encode(sought, UTF_8))
                .get("items");
    }

    private static JsonNode read(Visitor visitor, String path) throws IOException {
        return JSON.readTree(visitor.get(path).body());
    }
}
