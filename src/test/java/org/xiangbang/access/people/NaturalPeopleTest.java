package org.xiangbang.access.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.xiangbang.AppTest;
import org.xiangbang.People;
import org.xiangbang.Said;
import org.xiangbang.access.Accounts;
import org.xiangbang.access.administration.AccountRequests;
import org.xiangbang.access.administration.Administration;
import org.xiangbang.access.secrets.SealKey;
import org.xiangbang.shared.Official;

@AppTest
@Transactional
@DisplayName("A natural person")
class NaturalPeopleTest {
    private static final String SET = Base64.getEncoder().encodeToString(new byte[32]);
    private static final String PASSWORD = "Xiangbang-2026";

    @TempDir
    private Path folder;

    @Autowired
    private AccountRequests accountRequests;

    @Autowired
    private Administration administration;

    @Autowired
    private Accounts accounts;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient db;

    @Autowired
    private Said said;

    private Official security;
    private String number;

    @BeforeEach
    void number() {
        security = accounts.official("security").orElseThrow();
        number = "HS-" + UUID.randomUUID().toString().substring(0, 12);
    }

    @Test
    @DisplayName(
            "is known by their number, however it is written, and has two accounts then; the number is nowhere in the database")
    void known() {
        var first = open("演示·张三", number);
        var second = open("演示·张三", " " + number.toLowerCase().replace("-", " ") + " ");
        var other = open("演示·张三", "");

        assertThat(second.person()).isEqualTo(first.person()).isNotEqualTo(other.person());
        assertThat(db.sql("select number_digest from access.person where id = ?")
                        .param(first.person())
                        .query(String.class)
                        .single())
                .hasSize(64)
                .doesNotContain(number);
    }

    @Test
    @DisplayName("of another name has not the same number, and no number is too short")
    void contradicts() {
        open("演示·张三", number);

        said.wrong("account.number-name", () -> open("演示·李四", number));
        said.wrong("account.number-form", () -> open("演示·李四", "12"));
        said.wrong("account.number-form", () -> open("演示·李四", "<script>"));
    }

    @Test
    @DisplayName("is one for both accounts when two administrators have said so, and what either did counts for both")
    void joined() {
        var first = open("演示·王五", "");
        var second = open("演示·王五", number);
        db.sql(
                        "insert into access.duty_done (case_no, person, duty, step, desk, at) values ('N-1', ?, 'review', 's', 'd', now())")
                .param(second.person())
                .update();

        accountRequests.join(first.login(), second.login(), "同一人", security);
        assertThat(person(second)).isEqualTo(second.person());
        people.confirm(first.login());

        assertThat(person(second)).isEqualTo(first.person());
        assertThat(db.sql("select person from access.duty_done where case_no = 'N-1'")
                        .query(Long.class)
                        .list())
                .containsExactly(first.person());
        assertThat(open("演示·王五", number).person()).isEqualTo(first.person());
        said.wrong("account.person-same", () -> accountRequests.join(first.login(), second.login(), "同一人", security));
    }

    @Test
    @DisplayName("is not made of accounts whose names or numbers differ, nor of a power and a desk")
    void refused() {
        var first = open("演示·赵六", number);
        said.wrong(
                "account.person-name",
                () -> accountRequests.join(first.login(), open("演示·孙七", "").login(), "x", security));
        said.wrong(
                "account.person-number",
                () -> accountRequests.join(
                        first.login(), open("演示·赵六", number + "9").login(), "x", security));
        said.wrong("account.unknown", () -> accountRequests.join(first.login(), "nobody", "x", security));
        var official = people.at("finance.handler@513228");
        db.sql("update access.person set name = ? where id = ?")
                .params(accounts.find("admin").orElseThrow().name(), official.person())
                .update();
        said.wrong("account.person-power", () -> accountRequests.join("admin", official.login(), "x", security));
    }

    @Test
    @DisplayName("has a digest that only this installation's key makes")
    void key() {
        var one = key("one");

        assertThat(one.digest("X1")).isEqualTo(key("one").digest("X1"));
        assertThat(Map.of(
                                "folder",
                                key("two").digest("X1"),
                                "setting",
                                new NumberKey(new SealKey(SET, folder)).digest("X1"))
                        .values())
                .doesNotContain(one.digest("X1"));
    }

    private NumberKey key(String kept) {
        return new NumberKey(new SealKey("", folder.resolve(kept)));
    }

    private Official open(String name, String told) {
        var login = "natural-" + UUID.randomUUID().toString().substring(0, 8);
        return administration.open(login, name, PASSWORD, "", told, security);
    }

    private long person(Official official) {
        return accounts.find(official.login()).orElseThrow().person();
    }
}
