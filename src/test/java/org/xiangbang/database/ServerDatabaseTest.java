package org.xiangbang.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xiangbang.AppTest;

@AppTest
@DisplayName("A server of the operator's own")
class ServerDatabaseTest {
    private static final String LAST_ONE_MISSING = """
            delete from migrations.flyway_schema_history
             where version is not null and installed_rank = (select max(installed_rank) from migrations.flyway_schema_history
                                                              where version is not null)
            """;

    @Autowired
    ChosenDatabase running;

    @Autowired
    Migrator migrator;

    @Autowired
    Flyway flyway;

    @Test
    void isUsedWhenItAnswersAndIsNewEnough() {
        var server = server(running.getJdbcUrl(), migrator.password());

        assertThat(server.check()).isSameAs(server);
    }

    @Test
    @DisplayName("needs the migrator's secret only at a start that migrates")
    void withoutTheMigrator() throws SQLException {
        var current = server(running.getJdbcUrl(), "").check();
        MigrationConfiguration.migrate(as(current), current, current.migrator());

        try (var other = EmptyDatabase.create(migrator)) {
            as(server(other.url(), migrator.password())).migrate();
            assertThatThrownBy(() -> server(other.url(), "").check())
                    .as("nothing is granted to the application yet")
                    .isInstanceOfSatisfying(DatabaseRefused.class, ServerDatabaseTest::migratorMissing);
            try (var owner = other.connect()) {
                Grants.settle(owner, running.getUsername());
            }
            var server = server(other.url(), "").check();
            MigrationConfiguration.migrate(as(server), server, server.migrator());

            other.execute(LAST_ONE_MISSING);
            assertThatThrownBy(() -> MigrationConfiguration.migrate(as(server), server, server.migrator()))
                    .isInstanceOfSatisfying(DatabaseRefused.class, ServerDatabaseTest::migratorMissing);
        }
    }

    private static void migratorMissing(DatabaseRefused refused) {
        assertThat(refused.code()).isEqualTo("database.migrator-missing");
    }

    private ServerDatabase server(String url, String migratorPassword) {
        return new ServerDatabase(
                url, running.getUsername(), running.getPassword(), migrator.user(), migratorPassword, Duration.ZERO);
    }

    private Flyway as(ServerDatabase server) {
        var signIn = server.migrator();
        return Flyway.configure()
                .configuration(flyway.getConfiguration())
                .dataSource(signIn.url(), signIn.user(), signIn.password())
                .initSql(signIn.becomeOwner())
                .load();
    }
}
