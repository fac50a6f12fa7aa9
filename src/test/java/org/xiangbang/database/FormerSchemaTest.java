package org.xiangbang.database;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.xiangbang.AppTest;

/**
 * While copies are replaced one after the other, the former version works on the tables of this one (decision 0305). {@code UpgradeRun}
 * proves it with the former program itself.
 */
@AppTest
@DisplayName("The migrations since the former version")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FormerSchemaTest {
    /** The last migration of the former version. */
    private static final MigrationVersion FORMER = MigrationVersion.fromVersion("20261204.02");

    private static final ClassPathResource USES = new ClassPathResource("database/former-uses.sql");

    /** What came to tables of the former version, and why that version passes it. */
    private static final Map<String, String> PASSED_BY_THE_FORMER = Map.of(
            "must be one access.account account_power_once",
            "it opens an administrator for a new person only",
            "must be one access.person person_number",
            "it writes no number",
            "must hold access.account account_administrator CHECK ((administrator = (NOT (power IS DISTINCT FROM 'system'::text))))",
            "a trigger gives the administrators whom it opens their power, and it changes none",
            "must hold access.account account_power CHECK ((power = ANY (ARRAY['system'::text, 'security'::text, 'audit'::text])))",
            "it writes no power",
            "must pass access.account person_holds_no_desk",
            "it changes neither person nor power",
            "must pass access.account power_holds_no_desk",
            "it opens an administrator for a new person only",
            "must pass access.account power_of_former",
            "it refuses nothing",
            "must pass access.holding desk_for_no_power",
            "it refuses itself to give an administrator a desk",
            "must pass evidence.act act_is_dated",
            "it refuses nothing");

    private EmptyDatabase database;
    private Uses former;

    /** @param relations tables and views */
    private record Uses(Set<String> relations, Set<String> has, Set<String> must) {}

    @BeforeAll
    void migrate(@Autowired Flyway flyway, @Autowired Migrator migrator) throws SQLException, IOException {
        database = EmptyDatabase.create(migrator);
        database.migrate(flyway, FORMER);
        try (var connection = database.connect()) {
            former = uses(connection);
        }
        database.migrate(flyway, MigrationVersion.LATEST);
    }

    @AfterAll
    void drop() throws SQLException {
        database.close();
    }

    @Test
    @DisplayName("take nothing away that it uses, and put nothing in its way")
    void expandOnly() throws SQLException, IOException {
        try (var connection = database.connect()) {
            assertThat(broken(connection)).isEmpty();
        }
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "alter table access.person drop column name cascade",
                "alter table access.account rename column password to secret",
                "alter table web.idempotency alter status type bigint",
                "alter table cases.case_file add sort text not null",
                "alter table cases.case_file alter title drop default, add check (title <> 'x')",
                "alter table access.account alter person set default 7, alter person drop default, add other int not null",
                "alter table web.idempotency add foreign key (login) references access.account",
                "create unique index once on tasklist.phrase (text)",
                "drop view funds.public_payment cascade",
                "drop function reports.month(timestamptz) cascade",
                "create trigger another before insert on tasklist.phrase for each row execute function evidence.refuse_change()",
                "alter table tasklist.phrase rename to saying"
            })
    @DisplayName("are found out where they do not")
    void seen(String change) throws SQLException, IOException {
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(change);
            assertThat(broken(connection)).isNotEmpty();
            connection.rollback();
        }
    }

    private List<String> broken(Connection connection) throws SQLException, IOException {
        var now = uses(connection);
        var broken = new ArrayList<String>();
        former.has().stream().filter(line -> !now.has().contains(line)).forEach(line -> broken.add("gone: " + line));
        now.must().stream()
                .filter(line -> !former.must().contains(line) && !PASSED_BY_THE_FORMER.containsKey(line))
                .forEach(line -> broken.add("new: " + line));
        return broken;
    }

    /** Of the tables that the former version has, and of everything in its own time. */
    private Uses uses(Connection connection) throws SQLException, IOException {
        var relations = new TreeSet<String>();
        var has = new TreeSet<String>();
        var must = new TreeSet<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(USES.getContentAsString(UTF_8))) {
            while (rows.next()) {
                var relation = rows.getString("relation");
                relations.add(relation);
                if (rows.getString("kind").equals("has")) has.add(rows.getString("line"));
                else if (former == null || former.relations().contains(relation)) must.add(rows.getString("line"));
            }
        }
        return new Uses(relations, has, must);
    }
}
