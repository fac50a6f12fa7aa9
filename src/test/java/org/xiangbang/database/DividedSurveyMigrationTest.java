package org.xiangbang.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xiangbang.AppTest;

@AppTest
@DisplayName("Deputies from before survey and admission were divided")
class DividedSurveyMigrationTest {
    private static final MigrationVersion BEFORE = MigrationVersion.fromVersion("20261128.52");
    private static final MigrationVersion DIVIDED = MigrationVersion.fromVersion("20261129.11");

    @Autowired
    private Flyway flyway;

    @Autowired
    private Migrator migrator;

    @Test
    @DisplayName("stand in for the parts of what they were limited to, and for nothing else")
    void coverTheParts() throws SQLException, IOException {
        try (var database = EmptyDatabase.create(migrator)) {
            database.migrate(flyway, BEFORE);
            try (var connection = database.connect();
                    var statement = connection.createStatement()) {
                statement.execute(LIMITED_BEFORE);
            }

            database.migrate(flyway, DIVIDED);

            try (var connection = database.connect()) {
                assertThat(
                                rows(
                                        connection,
                                        "select reason, array_to_string(processes, ' ') from access.deputyship order by reason"))
                        .containsExactly(
                                "all ",
                                "both needs-survey organizations-admission needs-village needs-township needs-library"
                                        + " needs-withdrawal needs-removal organizations-withdrawal organizations-listing"
                                        + " organizations-unlisting",
                                "other funds-disbursement");
                assertThat(rows(
                                connection,
                                "select process, position, fact from tasklist.process_column"
                                        + " where process in ('needs-village', 'organizations-listing') order by 1, 2"))
                        .containsExactly(
                                "needs-village 1 amount",
                                "needs-village 2 households",
                                "organizations-listing 1 received");
            }
        }
    }

    private static List<String> rows(Connection connection, String sql) throws SQLException {
        var rows = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var found = statement.executeQuery(sql)) {
            while (found.next()) {
                var row = new ArrayList<String>();
                for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) row.add(found.getString(i));
                rows.add(String.join(" ", row));
            }
        }
        return rows;
    }

    private static final String LIMITED_BEFORE = """
            with person as (insert into access.person (name) values ('chief'), ('deputy') returning id, name)
            insert into access.account (login, person, password) select name, id, '' from person;
            insert into access.deputyship (principal, deputy, processes, from_day, until_day, set_by, set_at, reason)
            select 'chief', 'deputy', processes, since, '2026-12-31', 'chief', now(), reason
              from (values ('all', '{}'::text[], date '2026-11-01'),
                           ('both', array['needs-survey', 'organizations-admission'], date '2026-11-02'),
                           ('other', array['funds-disbursement'], date '2026-11-03')) d (reason, processes, since);
            """;
}
