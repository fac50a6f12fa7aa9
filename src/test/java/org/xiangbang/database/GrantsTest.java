package org.xiangbang.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.xiangbang.AppTest;
import org.xiangbang.database.DeclaredGrants.Grant;

@AppTest
@DisplayName("The rights of the application and of readers")
class GrantsTest {
    private static final String OURS = "n.nspname not in ('information_schema') and n.nspname !~ '^pg_'";

    @Autowired
    private Migrator migrator;

    private Connection connection;
    private JdbcTemplate owner;

    @BeforeEach
    void connect() throws SQLException {
        connection = migrator.connect();
        owner = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    @Test
    @DisplayName("are declared for every table and view that there is, and for no other")
    void everyTable() {
        var declared = Grants.declared().stream()
                .filter(grant -> grant.kind().equals("table") && grant.role().equals("xiangbang"))
                .map(Grant::object)
                .distinct()
                .toList();

        assertThat(declared).containsExactlyInAnyOrderElementsOf(names("""
                        select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                         where c.relkind in ('r', 'p', 'v', 'm', 'f') and not c.relispartition and %s
                        """.formatted(OURS)));
    }

    @Test
    @DisplayName("are granted exactly as declared, so that another start changes nothing")
    void nothingDiffers() throws SQLException {
        assertThat(Grants.changes(connection, "xiangbang")).isEmpty();
    }

    @Test
    @DisplayName("that somebody gave beyond it are taken back at the next start, also those of everybody")
    void takenBack() throws SQLException {
        var given = List.of(
                "grant update, delete on evidence.act to xiangbang",
                "grant update (opinion) on evidence.act to xiangbang",
                "revoke update (name) on access.person from xiangbang",
                "grant select on access.account to xiangbang_reader",
                "grant select on access.account to public",
                "grant create on schema evidence to xiangbang",
                "grant usage on sequence evidence.path_id_seq to xiangbang",
                "create function web.made() returns int language sql security definer as 'select 1'");
        given.forEach(owner::execute);

        Grants.settle(connection, "xiangbang");

        connection.setAutoCommit(true);
        assertThat(Grants.changes(connection, "xiangbang")).isEmpty();
        assertThat(has("has_table_privilege('xiangbang', 'evidence.act', 'update, delete')"))
                .isFalse();
        assertThat(has("has_any_column_privilege('xiangbang', 'evidence.act', 'update')"))
                .isFalse();
        assertThat(has("has_column_privilege('xiangbang', 'access.person', 'name', 'update')"))
                .isTrue();
        assertThat(has("has_any_column_privilege('xiangbang_reader', 'access.account', 'select')"))
                .isFalse();
        assertThat(has("has_function_privilege('xiangbang', 'web.made()', 'execute')"))
                .isTrue();
        assertThat(has("has_function_privilege('xiangbang_reader', 'web.made()', 'execute')"))
                .isFalse();
        assertThat(has("has_function_privilege('xiangbang_migrator', 'web.made()', 'execute')"))
                .isFalse();
        owner.execute("drop function web.made()");
    }

    @Test
    @DisplayName("do not reach a table without a line, nor its parts")
    void withoutALine() throws SQLException {
        owner.execute("create table web.kept (n int) partition by range (n)");
        owner.execute("create table web.kept_1 partition of web.kept for values from (0) to (9)");
        try {
            Grants.settle(connection, "xiangbang");

            connection.setAutoCommit(true);
            for (var table : List.of("web.kept", "web.kept_1"))
                assertThat(has("has_table_privilege('xiangbang', '%s', 'select, insert, update, delete')"
                                .formatted(table)))
                        .as(table)
                        .isFalse();
        } finally {
            connection.setAutoCommit(true);
            owner.execute("drop table web.kept");
        }
    }

    @Test
    @DisplayName("are the only ones: everybody may execute nothing, make nothing and read nothing")
    void everybody() {
        assertThat(names("""
                select p.oid::regprocedure::text from pg_proc p join pg_namespace n on n.oid = p.pronamespace
                 where has_function_privilege('xiangbang_migrator', p.oid, 'execute') and %s
                """.formatted(OURS))).isEmpty();
        assertThat(names("""
                select n.nspname || ' ' || r.rolname from pg_namespace n cross join pg_roles r
                 where r.rolname in ('xiangbang', 'xiangbang_reader', 'xiangbang_migrator') and has_schema_privilege(r.oid, n.oid, 'create')
                """)).isEmpty();
        assertThat(names("""
                select n.nspname from pg_namespace n where has_schema_privilege('xiangbang_migrator', n.oid, 'usage') and %s
                """.formatted(OURS))).isEmpty();
        assertThat(names("""
                select d.datname || ' ' || r.rolname from pg_database d cross join pg_roles r
                 where r.rolname in ('xiangbang', 'xiangbang_reader', 'xiangbang_migrator')
                   and d.datname in ('xiangbang', 'postgres', 'template1')
                   and (has_database_privilege(r.oid, d.oid, 'create, temporary')
                        or d.datname <> 'xiangbang' and has_database_privilege(r.oid, d.oid, 'connect'))
                """)).isEmpty();
    }

    @Test
    @DisplayName("of routines that act as the owner reach no further than their fixed path")
    void definers() {
        assertThat(names("""
                select p.oid::regprocedure::text from pg_proc p join pg_namespace n on n.oid = p.pronamespace
                 where p.prosecdef and %s
                   and not coalesce('search_path=pg_catalog, pg_temp' = any (p.proconfig), false)
                """.formatted(OURS))).isEmpty();
    }

    @Test
    @DisplayName("belong to nobody else: all that there is belongs to the owner, who cannot sign in")
    void owned() {
        assertThat(names("""
                select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
                 where c.relowner <> 'xiangbang_owner'::regrole and %s
                union all
                select p.oid::regprocedure::text from pg_proc p join pg_namespace n on n.oid = p.pronamespace
                 where p.proowner <> 'xiangbang_owner'::regrole and %1$s
                """.formatted(OURS))).isEmpty();
        assertThat(names("select rolname from pg_roles where rolcanlogin and rolname !~ '^test_'"))
                .containsExactlyInAnyOrder("xiangbang", "xiangbang_migrator", "xiangbang_backup");
    }

    @Test
    @DisplayName("are plain grants: a statement of another kind is named")
    void plain() {
        assertThatThrownBy(() -> DeclaredGrants.of("revoke select on access.account from xiangbang;"))
                .hasMessageContaining("revoke select");
    }

    private List<String> names(String sql) {
        return owner.queryForList(sql, String.class);
    }

    private boolean has(String question) {
        return Boolean.TRUE.equals(owner.queryForObject("select " + question, Boolean.class));
    }
}
