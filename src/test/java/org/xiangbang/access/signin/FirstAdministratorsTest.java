package org.xiangbang.access.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.transaction.annotation.Transactional;
import org.xiangbang.AppTest;
import org.xiangbang.access.Accounts;
import org.xiangbang.access.Installation;
import org.xiangbang.access.powers.HeldPowers;
import org.xiangbang.access.powers.Power;
import org.xiangbang.shared.startup.OperatorSentence;
import org.xiangbang.shared.startup.SettingRefused;

@AppTest
@Transactional
@ExtendWith(OutputCaptureExtension.class)
@DisplayName("A start, for each power of administration that nobody has,")
class FirstAdministratorsTest {
    private static final String GOOD = "Heishui-2026";

    @Autowired
    private Accounts accounts;

    @Autowired
    private HeldPowers powers;

    @Autowired
    private Installation installation;

    @Autowired
    private JdbcClient db;

    @Autowired
    private ObjectProvider<SignInHint> hint;

    @BeforeEach
    void nobodyAdministers() {
        db.sql("update access.account set disabled_at = now() where power is not null")
                .update();
    }

    @Test
    @DisplayName("opens an account with the operator's password, and leaves alone who has one")
    void opens() {
        start(
                Map.of(
                        "xiangbang.admin-password", GOOD,
                        "xiangbang.security-password", "Mawo-2026",
                        "xiangbang.audit-password", "Luhua-2026"),
                false);
        start(Map.of("xiangbang.admin-password", "Another-2026"), false);

        assertThat(powers.all()).containsExactly(Power.values());
        assertThat(accounts.find("admin-2"))
                .hasValueSatisfying(a -> assertThat(a.power()).isEqualTo(Power.SYSTEM));
        assertThat(accounts.find("security-2"))
                .hasValueSatisfying(a -> assertThat(a.name()).isEqualTo("安全管理员"));
        assertThat(accounts.find("admin-3")).isEmpty();
    }

    @Test
    @DisplayName("stops with one sentence that names what is missing when nobody administers at all")
    void stops() {
        assertThatThrownBy(() -> start(Map.of("xiangbang.admin-password", GOOD), false))
                .isInstanceOf(AdministratorMissing.class)
                .hasMessageContaining("首次启动须同时设置")
                .hasMessageContaining("The first start needs a password")
                .hasMessageContaining("XIANGBANG_SECURITY_PASSWORD, XIANGBANG_AUDIT_PASSWORD")
                .hasMessageNotContaining("XIANGBANG_ADMIN_PASSWORD");
        assertThat(powers.all()).isEmpty();
    }

    @Test
    @DisplayName("stops when a password is too weak, naming its variable")
    void weak() {
        reopen("admin");

        assertThatThrownBy(() -> start(Map.of("xiangbang.audit-password", "12345678"), false))
                .isInstanceOf(AdministratorMissing.class)
                .hasMessageContaining("XIANGBANG_AUDIT_PASSWORD");
    }

    @Test
    @DisplayName("stops when two powers would have one password, and opens neither")
    void alike() {
        reopen("admin");

        assertThatThrownBy(() ->
                        start(Map.of("xiangbang.security-password", GOOD, "xiangbang.audit-password", GOOD), false))
                .isInstanceOf(AdministratorMissing.class)
                .hasMessageContaining("不能用同一个密码")
                .hasMessageContaining("XIANGBANG_SECURITY_PASSWORD, XIANGBANG_AUDIT_PASSWORD");
        assertThat(powers.all()).containsExactly(Power.SYSTEM);
    }

    @Test
    @DisplayName("stops when a password would be guessed, naming its variable")
    void guessed() {
        reopen("admin");

        assertThatThrownBy(() -> start(Map.of("xiangbang.audit-password", "Password-2026"), false))
                .isInstanceOf(AdministratorMissing.class)
                .hasMessageContaining("容易被猜到")
                .hasMessageContaining("XIANGBANG_AUDIT_PASSWORD");
    }

    @Test
    @DisplayName("goes on and says what to do when an administrator of the former version is there")
    void former(CapturedOutput said) {
        reopen("admin");

        start(Map.of("xiangbang.security-password", GOOD), false);

        assertThat(powers.all()).isEqualTo(Set.of(Power.SYSTEM, Power.SECURITY));
        assertThat(said)
                .contains("没有审计管理员", "There is no audit administrator", "XIANGBANG_AUDIT_PASSWORD")
                .contains("开立账号 audit-admin-2", "已开立安全管理员的账号 security-2");
    }

    @Test
    @DisplayName(
            "opens the missing ones with the published password in a demonstration of the former version, and none in a new one")
    void demonstration() {
        start(Map.of(), true);
        assertThat(powers.all()).isEmpty();

        reopen("admin");
        start(Map.of(), true);
        assertThat(powers.all()).containsExactly(Power.values());
    }

    @Test
    @DisplayName("stops, and opens nobody, when a county's own data would be shown as a demonstration")
    void ownData() {
        reopen("admin");
        db.sql("update access.person set name = 'P' || id").update();

        assertThatThrownBy(() -> start(Map.of(), true)).isInstanceOfSatisfying(SettingRefused.class, refused -> {
            assertThat(refused).hasMessage("system.no-demonstration");
            assertThat(OperatorSentence.both("system.no-demonstration"))
                    .contains("请设置 XIANGBANG_DEMONSTRATION=false", "set XIANGBANG_DEMONSTRATION=false");
        });
        assertThat(powers.all()).containsExactly(Power.SYSTEM);
        start(Map.of("xiangbang.security-password", GOOD), false);
        assertThat(powers.all()).contains(Power.SECURITY);
    }

    private void reopen(String login) {
        db.sql("update access.account set disabled_at = null where login = ?")
                .param(login)
                .update();
    }

    private void start(Map<String, String> settings, boolean demonstration) {
        var environment = new MockEnvironment();
        settings.forEach(environment::setProperty);
        new FirstAdministrators(accounts, powers, installation, environment, hint, demonstration)
                .afterSingletonsInstantiated();
    }
}
