package org.xiangbang.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
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

/** The 52 migrations before the baseline are gone; the list of all that they made is kept, under the names of that time. */
@AppTest
@DisplayName("The baseline of the database")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BaselineTest {
    private static final ClassPathResource BEFORE = new ClassPathResource("database/schema-before-baseline.txt");

    /** Tables of the engine that are called by the field's terms since. */
    private static final Map<String, String> TERMS = Map.of(
            "held_decision", "pending_decision",
            "opinion", "opinion_request",
            "step_done", "completed_step",
            "straight_back", "direct_return",
            "suspended_span", "suspension_period",
            "transfer", "reassignment");

    private final Set<String> before = new LinkedHashSet<>();
    private EmptyDatabase database;

    @BeforeAll
    void migrateToTheBaseline(@Autowired Flyway flyway, @Autowired Migrator migrator) throws SQLException, IOException {
        before.add("schema cases");
        BEFORE.getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .map(BaselineTest::renamed)
                .forEach(before::add);
        database = EmptyDatabase.create(migrator);
        database.migrate(flyway, last(flyway));
    }

    /** Cases have a schema of their own; 通知 is a notification and 公示 a public notice, where both were called a notice. */
    private static String renamed(String line) {
        var cases = line.replaceAll(
                "\\bengine\\.((?:case_(?:file|region|member|number)|suspension|public_case(?!_process))(?:_\\w+)?)\\b",
                "cases.$1");
        for (var term : TERMS.entrySet())
            if (cases.contains("engine." + term.getKey()))
                cases = cases.replaceAll(
                                "\\bengine\\.%s(?![a-z])".formatted(term.getKey()), "engine." + term.getValue())
                        .replaceAll(" %s(?=_[a-z]|\\.)".formatted(term.getKey()), " " + term.getValue());
        if (cases.contains("disclosure.")) return cases.replaceAll("\\bnotice(_\\w+)?\\b", "public_notice$1");
        if (!cases.contains("notices")) return cases;
        return cases.replaceAll("\\bnotice(_\\w+)?\\b", "notification$1")
                .replaceAll("\\bdelivery_notice", "delivery_notification")
                .replaceAll("\\bnotices\\b", "notifications");
    }

    private static MigrationVersion last(Flyway flyway) {
        return Arrays.stream(flyway.info().all())
                .filter(migration -> migration.getDescription().endsWith("baseline"))
                .map(MigrationInfo::getVersion)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    @AfterAll
    void dropTheDatabase() throws SQLException, IOException {
        database.close();
    }

    @Test
    @DisplayName("makes exactly what the 52 migrations before it had made")
    void same() throws SQLException, IOException {
        try (var connection = database.connect()) {
            assertThat(differences(connection)).isEmpty();
        }
    }

    /** Proves that the comparison works: it finds each of these differences. */
    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "create schema other",
                "create table web.other (id int)",
                "create type web.other as enum ('a')",
                "create domain web.other as int check (value > 0)",
                "create sequence web.other",
                "create statistics web.other on login, key from web.idempotency",
                "create rule other as on delete to web.idempotency do nothing",
                "create or replace view access.public_region as select code, upper(name) as name from access.region",
                "create or replace function tasklist.sought(word text) returns text[] language sql immutable strict as $$select array[word]$$",
                "create or replace function documents.refuse_change() returns trigger language plpgsql as $$begin return null; end$$",
                "drop index engine.step_clock_case",
                "drop index public.act_idx_task_parent",
                "drop trigger act_is_append_only on evidence.act",
                "drop trigger act_is_append_only on evidence.act;"
                        + " create trigger act_is_append_only before update on evidence.act"
                        + " for each row execute function evidence.refuse_change()",
                "drop view funds.public_payment",
                "alter index engine.step_clock_case rename to other",
                "alter index tasklist.case_text_grams set (fastupdate = on)",
                "alter table evidence.act disable trigger act_is_append_only",
                "alter table funds.payment drop constraint payer_does_not_release",
                "alter table funds.payment rename constraint payer_does_not_release to other",
                "alter table access.account drop constraint account_person_fkey",
                "alter table access.account alter administrator set default true",
                "alter table access.account alter password drop not null",
                "alter table web.idempotency alter status type bigint",
                "alter table access.account add other text",
                "alter table access.account enable row level security",
                "alter table access.person alter id set generated by default",
                "alter table documents.document alter content set storage extended",
                "alter table tasklist.inbox set (fillfactor = 90)",
                "alter table cases.case_file alter title set statistics 500",
                "alter sequence access.person_id_seq increment by 2",
                "grant select on access.account to public",
                "grant select (login) on access.account to public",
                "grant usage on schema access to public",
                "alter default privileges in schema access grant select on tables to public",
                "comment on column access.handover.whole is 'another'",
                "comment on table access.account is 'another'",
                "update tasklist.severe_after set days = 15",
                "delete from access.department_name where department = 'village'",
                "insert into access.person (id, name) overriding system value values (7, 'somebody')"
            })
    void seen(String change) throws SQLException, IOException {
        try (var connection = database.connect()) {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                statement.execute(change);
            }
            assertThat(differences(connection)).isNotEmpty();
            connection.rollback();
        }
    }

    private List<String> differences(Connection connection) throws SQLException, IOException {
        var made = new LinkedHashSet<>(SchemaListing.of(connection));
        List<String> differences = new ArrayList<>();
        before.stream().filter(line -> !made.contains(line)).forEach(line -> differences.add("missing: " + line));
        made.stream().filter(line -> !before.contains(line)).forEach(line -> differences.add("added: " + line));
        return differences;
    }
}
