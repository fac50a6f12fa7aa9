package org.xiangbang.access.administration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import org.xiangbang.AppTest;
import org.xiangbang.People;
import org.xiangbang.Said;
import org.xiangbang.access.Accounts;
import org.xiangbang.access.Desks;
import org.xiangbang.access.signin.SignUp;
import org.xiangbang.shared.Desk;
import org.xiangbang.shared.Official;

@AppTest
@Transactional
@DisplayName("The administrator")
class AdministrationTest {
    private static final String PASSWORD = "Heishui-2026";

    @Autowired
    private AccountRequests accountRequests;

    @Autowired
    private People people;

    @Autowired
    private Said said;

    @Autowired
    private SignUp signUp;

    @Autowired
    private Administration administration;

    @Autowired
    private DeskChoice choice;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Desks desks;

    @Test
    @DisplayName("opens an account at a desk, which is then no longer vacant")
    void opens() {
        var desk = Desk.parse("line.handler@513228100");
        desks.ensure(desk);
        assertThat(desks.vacant()).contains(desk);

        administration.open("li-si", "李四", PASSWORD, desk.id(), admin());
        assertThat(accounts.official("li-si").orElseThrow().desks()).isEmpty();
        people.confirm("li-si");

        assertThat(desks.vacant()).doesNotContain(desk);
        assertThat(accounts.official("li-si").orElseThrow().holds(desk)).isTrue();
    }

    @Test
    @DisplayName("closes an account, and its desk is vacant again")
    void closes() {
        desks.ensure(Desk.parse("line.handler@513228100"));
        people.opened("li-si", "李四", PASSWORD, "line.handler@513228100");

        people.closed("li-si");

        assertThat(accounts.official("li-si")).isEmpty();
        assertThat(desks.held(Desk.parse("line.handler@513228100"))).isFalse();
    }

    @Test
    @DisplayName("holds no business desk and cannot close their own account")
    void separated() {
        said.wrong(
                "desk.not-for-administrators",
                () -> administration.grant("finance.chief@513228", "security", "x", admin()));
        said.wrong("account.own", () -> accountRequests.close("security", "x", admin()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "finance.chief", "finance@513228"})
    @DisplayName("learns how a desk is written")
    void desk(String id) {
        said.wrong("desk.form", () -> administration.grant(id, "applicant", "x", admin()));
        said.wrong("field.required", () -> administration.grant("", "applicant", "x", admin()));
    }

    @Test
    @DisplayName("gives desks only in known divisions and to known accounts")
    void known() {
        said.wrong("field.region", () -> administration.grant("finance.chief@999999", "applicant", "x", admin()));
        said.wrong("account.unknown", () -> administration.grant("finance.chief@513228", "nobody", "x", admin()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "finance.cook@513228",
                "bakery.chief@513228",
                "finance.handler@513228100210",
                "organization.cook@S-000001"
            })
    @DisplayName("gives no desk that neither a model nor the list of desks has there")
    void offered(String desk) {
        said.wrong(
                "desk.not-there",
                () -> administration.grant(desk, "applicant", "x", admin()),
                "没有这个岗位",
                "has no such desk");
        said.wrong("desk.not-there", () -> administration.open("li-si", "李四", PASSWORD, desk, admin()));
        assertThat(desks.listed(Desk.parse(desk))).isFalse();
        assertThat(accounts.find("li-si")).isEmpty();
    }

    @Test
    @DisplayName("puts a desk together from a place and a post, which belong to each other")
    void putTogether() {
        assertThat(choice.of("芦花镇", "township.handler")).contains(Desk.parse("township.handler@513228100"));
        assertThat(choice.of("", "")).isEmpty();
        said.wrong("desk.not-there", () -> choice.of("513228100", "finance.handler"), "“芦花镇”", "“芦花镇”");
        said.wrong("field.required", () -> choice.of("", "finance.handler"));
        said.wrong("field.region", () -> choice.of("没有", "finance.handler"));
        said.wrong("desk.form", () -> choice.of("513228", "finance"));
    }

    @Test
    @DisplayName("learns what is wrong with an account and a password")
    void wrongEntries() {
        said.wrong("account.login-taken", () -> open("applicant", "张三", PASSWORD), "“applicant”", "“applicant”");
        said.wrong("account.official-login-form", () -> open("A B", "张三", PASSWORD));
        said.wrong("account.name-form", () -> open("wang-wu-1", "长".repeat(61), PASSWORD), "60", "60");
        said.wrong("account.password-weak", () -> open("wang-wu-1", "王五", "12345678"), "至少 8 位", "8");
        said.wrong("account.login-form", () -> signUp.open("x", "王五", PASSWORD), "3 至 40", "3 to 40");
    }

    private void open(String login, String name, String password) {
        administration.open(login, name, password, null, admin());
    }

    @Test
    @DisplayName("finds an account by a part of its login, and the next page by its cursor")
    void pages() {
        var first = administration.accounts("", null);

        assertThat(first.items()).hasSize(25);
        assertThat(administration
                        .accounts("", first.next())
                        .items()
                        .get(0)
                        .account()
                        .login())
                .isGreaterThan(first.next());
        assertThat(administration.accounts("finance.both@513228", null).items())
                .singleElement()
                .satisfies(
                        e -> assertThat(e.desks()).containsExactly("finance.chief@513228", "finance.handler@513228"));
    }

    private Official admin() {
        return accounts.official("security").orElseThrow();
    }
}
