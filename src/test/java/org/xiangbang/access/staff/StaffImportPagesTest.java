package org.xiangbang.access.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xiangbang.access.staff.StaffFiles.HEADINGS;
import static org.xiangbang.access.staff.StaffFiles.file;
import static org.xiangbang.access.staff.StaffFiles.row;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.xiangbang.AppTest;
import org.xiangbang.Visitor;
import org.xiangbang.access.Accounts;
import org.xiangbang.web.Caller;

@AppTest
@DisplayName("The import of people and desks over HTTP")
class StaffImportPagesTest {
    private static final String PATH = "/api/v1/admin/desks/import";
    private static final int MOST_BYTES = 100_000;

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    @Autowired
    private PasswordEncoder passwords;

    @Autowired
    private ObjectMapper json;

    private String login;

    @BeforeEach
    void anew() {
        login = "staff-" + UUID.randomUUID().toString().substring(0, 8);
    }

    @Test
    @DisplayName("shows the first of many rows, with their number, on a page that stays small")
    void shownFirst() {
        var rows = IntStream.range(0, 300)
                .mapToObj(n -> row(login + n, n % 2 == 0 ? "演示·" + n : "", "513228", "卫健局", "复核"))
                .toArray(List<?>[]::new);
        var admin = new Visitor(port, "security").signIn();
        admin.page("/admin/desks/import");

        var page = admin.upload("/admin/desks/import", "people.xlsx", file(rows));

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("共 300 行", "150 行不能导入", "只列出前 100 项").doesNotContain("全部导入");
        assertThat(page.body().length()).isLessThan(MOST_BYTES);
    }

    @Test
    @DisplayName("goes page by page: the template, the result, the act, and the passwords once")
    void pages() throws Exception {
        var admin = new Visitor(port, "security").signIn();
        admin.page("/admin/desks/import");
        try (var template = new ReadableWorkbook(new ByteArrayInputStream(
                admin.file("/admin/desks/import/template").body()))) {
            assertThat(template.getFirstSheet().read().get(0).stream().map(Cell::getText))
                    .startsWith(HEADINGS.toArray(String[]::new))
                    .endsWith("工号或证件号码");
            assertThat(template.getSheet(1).orElseThrow().read().toString()).isNotEmpty();
        }
        var wrong = admin.upload("/admin/desks/import", "people.csv", "登录名".getBytes());
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("不是 xlsx 表格");

        var look = admin.upload("/admin/desks/import", "people.xlsx", file(row(login, "演示·新一", "黑水县", "卫健局", "复核")));
        assertThat(look.body()).contains("开立 1 个账号，安排 1 个岗位", "黑水县卫健局 复核", "由您在本页下载一次", "全部导入");
        var done = apply(admin, look);
        assertThat(done.body()).contains("已开立 1 个账号，1 个岗位等待另一位管理员确认。", "下载首次密码", "导入记录");
        var told = admin.post("/admin/desks/import/passwords", Map.of());
        assertThat(told.statusCode()).isEqualTo(200);
        assertThat(told.headers().firstValue("Content-Disposition").orElse("")).contains("xlsx");
        assertThat(admin.post("/admin/desks/import/passwords", Map.of()).statusCode())
                .isEqualTo(404);
        assertThat(admin.page("/admin/desks/import").body()).doesNotContain("下载首次密码");
        var again = apply(admin, look);
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("文件已经导入过");
    }

    @Test
    @DisplayName("enters in a window what it shows, and nothing after another window has shown another file")
    void twoWindows() {
        var admin = new Visitor(port, "security").signIn();
        admin.page("/admin/desks/import");
        var first = admin.upload("/admin/desks/import", "a.xlsx", file(row(login + "-a", "演示·甲")));
        var second = admin.upload("/admin/desks/import", "b.xlsx", file(row(login + "-b", "演示·乙")));

        var refused = apply(admin, first);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("没有导入：您后来又看了另一个文件的结果");
        assertThat(accounts.find(login + "-a")).isEmpty();
        assertThat(accounts.find(login + "-b")).isEmpty();
        assertThat(apply(admin, second).body()).contains("已开立 1 个账号");
    }

    @Test
    @DisplayName("keeps the first passwords of several imports until they are downloaded together")
    void severalImports() throws Exception {
        var admin = new Visitor(port, "security").signIn();
        admin.page("/admin/desks/import");
        for (var one : List.of("-a", "-b"))
            apply(admin, admin.upload("/admin/desks/import", "people.xlsx", file(row(login + one, "演示·" + one))));

        var told = admin.postForFile("/admin/desks/import/passwords", Map.of());
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(told.body()))) {
            assertThat(book.getFirstSheet().read().toString()).contains(login + "-a", login + "-b");
        }
        assertThat(admin.page("/admin/desks/import").body()).doesNotContain("下载首次密码");
    }

    /** Presses the button under a result. */
    private static HttpResponse<String> apply(Visitor admin, HttpResponse<String> look) {
        var shown = Pattern.compile("name=\"shown\" value=\"([0-9a-f]{64})\"").matcher(look.body());
        assertThat(shown.find()).isTrue();
        return admin.post("/admin/desks/import/apply", Map.of("shown", shown.group(1)));
    }

    @Test
    @DisplayName("looks first over the interface, then enters, and tells the passwords to nobody twice")
    void overTheInterface() throws Exception {
        var file = file(row(login, "演示·新一", "黑水县", "卫健局", "复核"));
        var caller = new Caller(port, "security");

        var look = read(caller.upload(PATH, "people.xlsx", file).body());
        assertThat(look.at("/applied").asBoolean()).isFalse();
        assertThat(look.at("/plan/opened").asInt()).isEqualTo(1);
        assertThat(accounts.find(login)).isEmpty();
        var done = read(caller.upload(PATH + "?apply=true", "people.xlsx", file).body());
        assertThat(done.at("/applied").asBoolean()).isTrue();
        assertThat(done.at("/passwords/0/login").asText()).isEqualTo(login);
        assertThat(passwords.matches(
                        done.at("/passwords/0/password").asText(),
                        accounts.passwordOf(login).orElseThrow()))
                .isTrue();
        assertThat(read(caller.upload(PATH + "?apply=true", "people.xlsx", file).body())
                        .at("/passwords"))
                .isEmpty();
        assertThat(new Caller(port, "finance.chief@513228")
                        .upload(PATH, "people.xlsx", file)
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    @DisplayName("tells a repetition under the same key all but the passwords")
    void repeated() throws Exception {
        var key = UUID.randomUUID().toString();
        var file = file(row(login, "演示·新一"));

        var first = keyed(file, key);
        var again = keyed(file, key);

        assertThat(first.at("/passwords")).hasSize(1);
        assertThat(again.at("/passwords")).isEmpty();
        assertThat(again.at("/plan/opened").asInt()).isEqualTo(1);
    }

    private JsonNode keyed(byte[] file, String key) throws Exception {
        var head = "--xx\r\nContent-Disposition: form-data; name=\"file\"; filename=\"people.xlsx\"\r\n\r\n";
        var body = new ByteArrayOutputStream();
        body.write(head.getBytes(StandardCharsets.UTF_8));
        body.write(file);
        body.write("\r\n--xx--\r\n".getBytes(StandardCharsets.UTF_8));
        var answer = new Caller(port, "security")
                .send(
                        "POST",
                        PATH + "?apply=true",
                        body.toByteArray(),
                        "Content-Type",
                        "multipart/form-data; boundary=xx",
                        "Idempotency-Key",
                        key);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return read(answer.body());
    }

    private JsonNode read(String body) throws Exception {
        return json.readTree(body);
    }
}
