package org.xiangbang.access.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.transaction.AfterTransaction;
import org.springframework.test.context.transaction.BeforeTransaction;
import org.springframework.transaction.annotation.Transactional;
import org.xiangbang.AppTest;
import org.xiangbang.access.Accounts;
import org.xiangbang.database.TableOwner;
import org.xiangbang.shared.startup.OperatorSentence;

@AppTest
@Transactional
@DisplayName("The first start outside a demonstration")
class FirstAdministratorTest {

    @Autowired
    private Accounts accounts;

    @Autowired
    private JdbcClient db;

    @Autowired
    private TableOwner owner;

    @BeforeTransaction
    void lend() {
        owner.lend(
                "update on access.deputyship, access.handover, access.name_correction, access.desk_heir, access.factor");
        owner.lend("delete on access.account");
    }

    @AfterTransaction
    void takeBack() throws SQLException {
        owner.takeBack();
    }

    @BeforeEach
    void nobodyAdministers() {
        db.sql("""
                insert into access.account (login, person, password)
                select 'former-admin', person, password from access.account where login = 'admin'
                """).update();
        for (var done : List.of(
                "deputyship.set_by",
                "deputyship.ended_by",
                "handover.opened_by",
                "handover.ended_by",
                "name_correction.entered_by",
                "desk_heir.chosen_by",
                "factor.login")) {
            var column = done.substring(done.indexOf('.') + 1);
            db.sql("update access.%s set %s = 'former-admin' where %s = 'admin'"
                            .formatted(done.substring(0, done.indexOf('.')), column, column))
                    .update();
        }
        db.sql("delete from access.account where login = 'admin'").update();
    }

    @Test
    @DisplayName("opens the account of the administrator with the operator's password")
    void opens() {
        start("Heishui-2026", false);

        assertThat(accounts.find("admin"))
                .hasValueSatisfying(a -> assertThat(a.administrator()).isTrue());
    }

    @Test
    @DisplayName("stops with one sentence in both languages when no password was given, or a weak one")
    void stops() {
        assertThatThrownBy(() -> start("", false)).isInstanceOfSatisfying(AdministratorMissing.class, missing -> {
            assertThat(OperatorSentence.in(Locale.ROOT, missing.getMessage()))
                    .contains("首次启动需要管理员密码", "XIANGBANG_ADMIN_PASSWORD");
            assertThat(OperatorSentence.in(Locale.ENGLISH, missing.getMessage()))
                    .contains("The first start needs a password");
        });
        assertThatThrownBy(() -> start("12345678", false)).isInstanceOf(AdministratorMissing.class);
        assertThatThrownBy(() -> start("Password-2026", false))
                .isInstanceOfSatisfying(
                        AdministratorMissing.class,
                        missing -> assertThat(OperatorSentence.in(Locale.ROOT, missing.getMessage()))
                                .contains("容易被猜到"));
    }

    @Test
    @DisplayName("opens no such account in a demonstration")
    void demonstration() {
        start("", true);

        assertThat(accounts.find("admin")).isEmpty();
    }

    private void start(String password, boolean demonstration) {
        new FirstAdministrator(accounts, password, demonstration).afterSingletonsInstantiated();
    }
}
