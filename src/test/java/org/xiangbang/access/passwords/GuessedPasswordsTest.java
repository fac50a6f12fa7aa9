package org.xiangbang.access.passwords;

import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.xiangbang.AppTest;
import org.xiangbang.People;
import org.xiangbang.Said;
import org.xiangbang.Visitor;
import org.xiangbang.access.Accounts;

@AppTest
@DisplayName("A password that would be guessed")
class GuessedPasswordsTest {
    private final GuessedPasswords outside = new GuessedPasswords(false);

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    @Autowired
    private People people;

    @Autowired
    private Said said;

    @ParameterizedTest
    @DisplayName("because it is common is refused, with digits, signs and other cases as well")
    @ValueSource(strings = {"Password-2026", "P@ssw0rd", "!Welcome123", "Qwertyuiop1", "Iloveyou-88", "5unShine-10"})
    void common(String password) {
        said.wrong("account.password-common", () -> outside.refuse("wanted", password, "li-si", "李四"));
    }

    @ParameterizedTest
    @DisplayName("because it says whose it is, is refused")
    @CsvSource({"Li-Si-2026, li-si, 李四", "My.Agriculture.chief1, agriculture.chief@513228, 演示·王兰", "Aa1-王兰王兰, clerk, 王兰"
    })
    void own(String password, String login, String name) {
        said.wrong("account.password-own", () -> outside.refuse("wanted", password, login, name));
    }

    @Test
    @DisplayName("because a demonstration tells it to everybody is refused outside one only")
    void ofDemonstration() {
        said.wrong("account.password-demonstration", () -> outside.refuse("wanted", "xiangbang-2026", "li-si", "李四"));
        assertThatCode(() -> new GuessedPasswords(true).refuse("wanted", "Xiangbang-2026", "li-si", "李四"))
                .doesNotThrowAnyException();
        assertThatCode(() -> outside.refuse("wanted", "Heishui-2027", "li-si", "李四"))
                .doesNotThrowAnyException();
    }

    @Test
    @DisplayName("is refused wherever one is chosen or given")
    void everywhere() {
        var login = people.at().login();
        said.wrong("account.password-common", () -> accounts.password(login, "Password-2026"));
        said.wrong("account.password-common", () -> accounts.givePassword(login, "Password-2026"));
        said.wrong("account.password-own", () -> accounts.mayOpen("wang-wu", "王五", "Wang-Wu-2026"));
        Said.answers(
                "account.password-common",
                422,
                language -> new Visitor(port, "security")
                        .send(
                                "/api/v1/admin/accounts",
                                "{\"login\":\"guessed-new\",\"name\":\"演示·新\",\"password\":\"Password-2026\"}",
                                language),
                "太常见",
                "too common");
    }
}
