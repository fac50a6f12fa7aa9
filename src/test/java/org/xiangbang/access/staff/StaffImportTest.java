package org.xiangbang.access.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.xiangbang.access.staff.StaffFiles.file;
import static org.xiangbang.access.staff.StaffFiles.row;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.annotation.Transactional;
import org.xiangbang.AppTest;
import org.xiangbang.People;
import org.xiangbang.Said;
import org.xiangbang.Workbooks;
import org.xiangbang.access.Accounts;
import org.xiangbang.access.Desks;
import org.xiangbang.access.PasswordPolicy;
import org.xiangbang.access.administration.Administration;
import org.xiangbang.access.drawn.FirstPassword;
import org.xiangbang.shared.Desk;
import org.xiangbang.shared.Official;
import org.xiangbang.web.Caller;

@AppTest
@Transactional
@DisplayName("The import of people and desks")
class StaffImportTest {
    private static final String PATH = "/api/v1/admin/desks/import";
    private static final int MANY = 100_000;

    /** Many times what an idle machine takes. */
    private static final Duration TIME = Duration.ofMinutes(2);

    @LocalServerPort
    private int port;

    @Autowired
    private People people;

    @Autowired
    private StaffImport imports;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Administration administration;

    @Autowired
    private Desks desks;

    @Autowired
    private PasswordEncoder passwords;

    @Autowired
    private Said said;

    @Autowired
    private ObjectMapper json;

    private String login;

    @BeforeEach
    void anew() {
        login = "staff-" + UUID.randomUUID().toString().substring(0, 8);
    }

    @Test
    @DisplayName("says what would change and changes nothing, then enters all of it, and again changes nothing")
    void planned() {
        var file = file(
                row(login, "演示·新一", "黑水县", "财政局", "复核"),
                row(login, "演示·新一", "513228", "finance", "inspector"),
                row(login + "-b", "演示·新二", "513228100", "Township government", "Handler"),
                row(login + "-c", "演示·新三"));

        var plan = imports.plan(file);
        assertThat(plan.refused()).isEmpty();
        assertThat(plan.opened()).isEqualTo(3);
        assertThat(plan.given()).isEqualTo(3);
        assertThat(accounts.find(login)).isEmpty();

        var done = imports.apply(file, admin());
        assertThat(done.passwords())
                .extracting(FirstPassword::login)
                .containsExactly(login, login + "-b", login + "-c");
        assertThat(desks.of(login)).as("before the second has confirmed").isEmpty();
        assertThat(imports.plan(file).changes())
                .as("what waits is not asked for again")
                .isEmpty();
        people.confirm(login);
        assertThat(desks.of(login))
                .extracting(Desk::id)
                .containsExactly("finance.inspector@513228", "finance.reviewer@513228");
        assertThat(desks.of(login + "-b")).extracting(Desk::id).containsExactly("township.handler@513228100");
        assertThat(desks.of(login + "-c")).isEmpty();

        var again = imports.apply(file, admin());
        assertThat(again.plan().changes()).isEmpty();
        assertThat(again.plan().unchanged()).isEqualTo(4);
        assertThat(again.passwords()).isEmpty();
    }

    @Test
    @DisplayName("draws first passwords that its policy allows, of which only the hash is stored")
    void firstPasswords() {
        var drawn = imports.apply(file(row(login, "演示·新一"), row(login + "-b", "演示·新二")), admin())
                .passwords();

        assertThat(drawn)
                .extracting(FirstPassword::text)
                .allMatch(PasswordPolicy::allows)
                .doesNotHaveDuplicates();
        assertThat(drawn.toString()).doesNotContain(drawn.get(0).text());
        var hash = accounts.passwordOf(login).orElseThrow();
        assertThat(hash).startsWith("{bcrypt}").doesNotContain(drawn.get(0).text());
        assertThat(passwords.matches(drawn.get(0).text(), hash)).isTrue();
        assertThat(passwords.matches(drawn.get(1).text(), hash)).isFalse();
    }

    @Test
    @DisplayName("is entered as a whole or not at all")
    void whole() {
        var file = file(row(login, "演示·新一", "513228", "财政局", "复核"), row(login + "-b", "演示·新二", "999999", "财政局", "复核"));

        said.wrong("staff.rows-refused", () -> imports.apply(file, admin()), "有 1 行", "One row is");
        assertThat(accounts.find(login)).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {5}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "staff-x | 演示·甲 | 不存在县 | 财政局 | 复核 | field.region | C2",
                "staff-x | 演示·甲 | 999999 | 财政局 | 复核 | field.region | C2",
                "staff-x | 演示·甲 | 513228 | 气象局 | 复核 | staff.department-unknown | D2",
                "staff-x | 演示·甲 | 513228 | 村委会 | 经办 | staff.department-unknown | D2",
                "staff-x | 演示·甲 | 513228 | 社会组织 | 经办 | staff.department-unknown | D2",
                "staff-x | 演示·甲 | 513228 | 财政局 | 局座 | staff.post-unknown | E2",
                "staff-x | 演示·甲 | 513228 | 财政局 | - | field.required | E2",
                "staff-x | 演示·甲 | - | 财政局 | 复核 | field.required | C2",
                "staff-x | - | - | - | - | account.name-form | B2",
                "staff-x | 演示\u202E甲 | - | - | - | account.name-form | B2",
                "A B | 演示·甲 | - | - | - | account.official-login-form | A2",
                "- | 演示·甲 | - | - | - | account.official-login-form | A2",
                "admin | 演示·吴竹梅 | 513228 | 财政局 | 复核 | desk.not-for-administrators | A2",
                "finance.chief@513228 | 演示·别人 | 513228 | 财政局 | 复核 | staff.name-differs | B2",
                "=A1 | 演示·甲 | 513228 | 财政局 | 复核 | staff.formula | A2",
                "staff-x | 演示·甲 | 513228 | =CONCATENATE(A1) | 复核 | staff.formula | D2"
            })
    @DisplayName("names for each row the cell and what is wrong with it")
    void refused(String written, String name, String region, String department, String post, String code, String cell)
            throws Exception {
        var file = file(row(written, name, region, department, post));

        imports.plan(file).refused().stream()
                .filter(refused -> refused.why().code().equals(code))
                .forEach(refused -> said.told(code, refused.why(), "", ""));
        var answer = json.readTree(
                new Caller(port, "security").upload(PATH, "people.xlsx", file).body());
        var found = answer.at("/plan/refused/items");
        assertThat(found.findValuesAsText("reason")).contains(code);
        assertThat(found.findValuesAsText("cell")).contains(cell);
        assertThat(found.findValuesAsText("sentence"))
                .allSatisfy(s -> assertThat(s).endsWith("。").doesNotContain("{"));
    }

    @Test
    @DisplayName("names rows that say the same twice or contradict each other, and closed accounts")
    void duplicates() {
        var closed = login + "-closed";
        administration.open(closed, "演示·离任", "Heishui-2026", "", admin());
        accounts.close(closed);

        var plan = imports.plan(file(
                row(login, "演示·新一", "513228", "财政局", "复核"),
                row(login, "演示·新一", "黑水县", "finance", "reviewer"),
                row(login, "演示·新二", "513228", "财政局", "经办"),
                row(closed, "演示·离任", "513228", "财政局", "经办")));

        assertThat(plan.refused())
                .extracting(StaffPlan.Refused::row, r -> r.why().code())
                .containsExactly(tuple(3, "staff.twice"), tuple(4, "staff.name-twice"), tuple(5, "account.unknown"));
        said.told("staff.twice", plan.refused().get(0).why(), "第 2 行", "row 2");
        said.told("staff.name-twice", plan.refused().get(1).why(), "第 2 行", "row 2");
    }

    @Test
    @DisplayName("points out a new person who has the name of another")
    void namesake() {
        administration.open(login, "演示·同名" + login, "Heishui-2026", "", admin());

        var plan = imports.plan(file(row(login + "-b", "演示·同名" + login)));

        assertThat(plan.changes())
                .singleElement()
                .satisfies(c -> assertThat(c.namesake()).isEqualTo(login));
    }

    @Test
    @DisplayName("takes its columns in any order and language, and no others")
    void columns() {
        var english = Workbooks.of(List.of(
                List.of("Post", "Login", "Telephone", "Name", "Department", "Division"),
                List.of("Reviewer", login, 18, "演示·新一", "Finance bureau", 513228)));

        var plan = imports.plan(english);

        assertThat(plan.refused()).isEmpty();
        assertThat(plan.ignored()).containsExactly("Telephone");
        assertThat(plan.changes())
                .singleElement()
                .satisfies(c -> assertThat(c.desk().id()).isEqualTo("finance.reviewer@513228"));
        said.wrong("staff.columns", () -> imports.plan(Workbooks.of(List.of(List.of("登录名", "姓名"), List.of("a", "b")))));
        said.wrong(
                "staff.column-twice",
                () -> imports.plan(Workbooks.of(List.of(List.of("登录名", "Login"), List.of("a", "b")))));
        said.wrong("staff.file-empty", () -> imports.plan(file()));
    }

    @Test
    @DisplayName("refuses a file that is none, that unpacks to too much, or is too large, by a sentence")
    void files() {
        said.wrong("sheet.no-workbook", () -> imports.plan(new byte[] {1, 2, 3}));
        said.wrong(
                "sheet.unpacks-too-much",
                () -> imports.plan(Workbooks.zip(Map.of("xl/sharedStrings.xml", new byte[17 * 1024 * 1024]))));
        Said.answers(
                "staff.file-size",
                422,
                language ->
                        new Caller(port, "security").upload(PATH, "people.xlsx", new byte[6 * 1024 * 1024], language),
                "5 MB",
                "5 MB");
        said.wrong("staff.file-gone", () -> imports.applyKept("", admin()));
    }

    @Test
    @DisplayName("enters as many rows as it takes in bounded time")
    void mostRows() {
        var rows = IntStream.range(1, StaffFile.MOST_ROWS)
                .mapToObj(n -> row(login + n, "演示·" + n, "513228", "卫健局", "复核"))
                .toArray(List<?>[]::new);

        var begun = System.nanoTime();
        var done = imports.apply(file(rows), admin());

        assertThat(done.passwords()).hasSize(StaffFile.MOST_ROWS - 1);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(TIME);
    }

    @Test
    @DisplayName("answers a hundred thousand rows by a sentence within seconds")
    void manyRows() {
        var rows = new ArrayList<List<?>>();
        rows.add(StaffFiles.HEADINGS);
        IntStream.range(0, MANY).forEach(n -> rows.add(row(login + n, "演示·" + n, "513228", "财政局", "复核")));
        var file = Workbooks.of(rows);

        var begun = System.nanoTime();
        said.wrong("sheet.too-many-rows", () -> imports.plan(file), "5,000", "5,000");

        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(TIME);
    }

    private Official admin() {
        return accounts.official("security").orElseThrow();
    }
}
