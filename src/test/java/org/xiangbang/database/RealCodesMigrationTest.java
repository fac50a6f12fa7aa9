package org.xiangbang.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.xiangbang.AppTest;

@AppTest
@DisplayName("The codes that the demonstration's places had before")
class RealCodesMigrationTest {
    private static final MigrationVersion RECODED = MigrationVersion.fromVersion("20261128.38");

    @Autowired
    private Flyway flyway;

    private EmptyDatabase database;
    private Connection connection;
    private JdbcClient db;

    @BeforeEach
    void migrateToTheOneBefore(@Autowired Migrator migrator) throws SQLException, IOException {
        database = EmptyDatabase.create(migrator);
        database.migrate(
                flyway,
                Arrays.stream(flyway.info().all())
                        .map(MigrationInfo::getVersion)
                        .filter(version -> version != null && version.compareTo(RECODED) < 0)
                        .max(Comparator.naturalOrder())
                        .orElseThrow());
        connection = database.connect();
        db = JdbcClient.create(new SingleConnectionDataSource(connection, true));
        db.sql(BEFORE).update();
    }

    @AfterEach
    void dropTheDatabase() throws SQLException, IOException {
        connection.close();
        database.close();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiterString = "=>", textBlock = """
                    select code from access.region where name = '谷汝村' and not demonstration => 513228100210
                    select code from access.region where name = '演示乡镇一' and demonstration => 513228901
                    select region from cases.case_file where case_no = 'N-1' => 513228100210
                    select login || ' ' || desk from access.holding => village.handler@513228100210 village.handler@513228100210
                    select region from access.desk => 513228100210
                    select array_to_string(desks, ' ') from access.handover => agriculture.chief@513228 village.handler@513228100210
                    select group_id_ from public.act_ru_identitylink where id_ = 'probe' => village.handler@513228100210
                    select text_ from public.act_ru_variable where id_ = 'probe' => village.handler@513228100210
                    select "values"::text from tasklist.draft => {"title": ["513228100201 户"], "region": ["513228100210"]}
                    select owner || ' ' || query from tasklist.saved_filter => login:village.handler@513228100210 place=513228&region=513228100210&sort=due
                    select uploaded_by from documents.document where case_no is null => village.handler@513228100210
                    """)
    @DisplayName("are renamed wherever a division, a desk or a login stands")
    void renamed(String query, String expected) {
        database.migrate(flyway, RECODED);

        assertThat(db.sql(query).query(String.class).single()).isEqualTo(expected);
    }

    @Test
    @DisplayName("stay in what the database refuses to change, and a table says what they became")
    void evidenceStays() {
        database.migrate(flyway, RECODED);

        assertThat(db.sql("select login || ' ' || desk || ' ' || fields from evidence.act")
                        .query(String.class)
                        .single())
                .isEqualTo("village.handler@513228100201 village.handler@513228100201 {\"region\": \"513228100201\"}");
        assertThat(db.sql("select uploaded_by from documents.document where case_no is not null")
                        .query(String.class)
                        .single())
                .isEqualTo("village.handler@513228100201");
        assertThat(db.sql("select became from access.recoded_region where code = '513228100201'")
                        .query(String.class)
                        .single())
                .isEqualTo("513228100210");
        assertThatThrownBy(() -> db.sql("update documents.document set name = 'x' where case_no is not null")
                        .update())
                .as("the document is guarded as before")
                .hasMessageContaining("a document of a case does not change");
    }

    @Test
    @DisplayName("keep their references: nobody can be given a desk that there is not")
    void references() {
        database.migrate(flyway, RECODED);

        assertThatThrownBy(() -> db.sql(
                                "insert into access.holding (desk, login) values ('village.handler@513228100201', 'admin')")
                        .update())
                .hasMessageContaining("holding_desk_fkey");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert into access.region (code, name) values ('513228101203', '色湾村')",
                "insert into access.region (code, name) values ('513228901', '另一个乡')",
                "update access.region set name = '卡龙镇' where code = '513228101'"
            })
    @DisplayName("stay where somebody entered a place that the renaming would tear off or meet")
    void kept(String entered) {
        db.sql(entered).update();

        database.migrate(flyway, RECODED);

        assertThat(db.sql("select code from access.region where code in ('513228101', '513228101201') order by 1")
                        .query(String.class)
                        .list())
                .containsExactly("513228101", "513228101201");
        assertThat(db.sql("select exists (select 1 from access.region where code = '513228100210')")
                        .query(Boolean.class)
                        .single())
                .as("the other township")
                .isTrue();
    }

    private static final String BEFORE = """
            insert into access.region (code, name, demonstration) values
                ('51', '四川省', false), ('5132', '阿坝藏族羌族自治州', false), ('513228', '黑水县', false),
                ('513228100', '芦花镇', true), ('513228100201', '谷汝村', true), ('513228100202', '热拉村', true),
                ('513228101', '演示乡镇一', true), ('513228101201', '演示村一', true), ('513228101202', '演示村二', true);
            insert into access.person (name) values ('演示·王兰溪');
            insert into access.account (login, person, password)
            select l, p.id, 'x' from access.person p, unnest(array['village.handler@513228100201', 'admin']) l;
            insert into access.desk values ('village.handler@513228100201', 'village', 'handler', '513228100201');
            insert into access.holding (desk, login) values ('village.handler@513228100201', 'village.handler@513228100201');
            insert into access.handover (leaver, receiver, desks, whole, reason, opened_by, opened_at)
            values ('village.handler@513228100201', 'admin', '{agriculture.chief@513228,village.handler@513228100201}', false, '调离',
                    'admin', now());
            insert into cases.case_file (case_no, kind, title, region, applicant, status, opened_at)
            values ('N-1', 'NEED', '藏白菊', '513228100201', 'village.handler@513228100201', 'reported', now());
            insert into evidence.act (case_no, seq, at, demonstration, login, name, desk, act, fields, documents)
            values ('N-1', 1, now(), true, 'village.handler@513228100201', '演示·王兰溪', 'village.handler@513228100201', 'start',
                    '{"region": "513228100201"}', '[]');
            insert into public.act_ru_identitylink (id_, group_id_, type_) values ('probe', 'village.handler@513228100201', 'candidate');
            insert into public.act_ru_variable (id_, type_, name_, text_)
            values ('probe', 'string', 'desk', 'village.handler@513228100201');
            insert into tasklist.draft (login, subject, revision, saved_at, "values", page, process, version, step, step_name)
            values ('village.handler@513228100201', 'start:needs-survey', 1, now(),
                    '{"region": ["513228100201"], "title": ["513228100201 户"]}', '/needs/report', 'needs-survey', 1, '', '');
            insert into tasklist.saved_filter (owner, name, query, changed_by, changed_at)
            values ('login:village.handler@513228100201', '村', 'place=513228&region=513228100201&sort=due', 'admin', now());
            insert into documents.document (id, name, type, size, sha256, content, uploaded_by, uploaded_at, case_no)
            select gen_random_uuid(), 'a.txt', 'text/plain', 1, repeat('0', 64), 'a', 'village.handler@513228100201', now(), c
              from unnest(array['N-1', null]) c;
            """;
}
