package org.xiangbang.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.xiangbang.AppTest;

/** Whoever has the secret of the application's role, or works in its process, tries to get around the trace. */
@AppTest
@DisplayName("With the application's connection")
class ApplicationRightsTest {
    /** PostgreSQL's code for a missing right. */
    private static final String FORBIDDEN = "42501";

    /** A table is evidence if triggers refuse its changes. */
    private static final String EVIDENCE = """
            select distinct t.tgrelid::regclass::text from pg_trigger t join pg_proc p on p.oid = t.tgfoid
             where p.proname = 'refuse_change' order by 1
            """;

    private static final List<String> OF_THE_SERVER = List.of(
            "set session_replication_role = replica",
            "select set_config('session_replication_role', 'replica', false)",
            "set role xiangbang_owner",
            "set role xiangbang_migrator",
            "set role postgres",
            "set session authorization postgres",
            "create schema made",
            "create table public.made (n int)",
            "create table evidence.made (n int)",
            "create temporary table made (n int)",
            "create function public.made() returns int language sql as 'select 1'",
            "create function evidence.made() returns int language sql as 'select 1'",
            "create view evidence.made as select 1",
            "create extension pg_trgm",
            "create language plperl",
            "create foreign data wrapper made",
            "create publication made for all tables",
            "create event trigger made on ddl_command_start execute function evidence.refuse_change()",
            "create role made",
            "create user made superuser",
            "alter role xiangbang superuser",
            "alter role xiangbang createrole",
            "alter role xiangbang bypassrls",
            "alter role xiangbang set session_replication_role = replica",
            "alter role xiangbang_owner login password 'known'",
            "alter role xiangbang_migrator password 'known'",
            "alter role postgres login password 'known'",
            "alter database xiangbang owner to xiangbang",
            "alter database xiangbang set session_replication_role = replica",
            "alter schema evidence owner to xiangbang",
            "alter default privileges for role xiangbang_owner grant all on tables to xiangbang",
            "grant xiangbang_owner to xiangbang",
            "grant pg_write_all_data to xiangbang",
            "reassign owned by xiangbang_owner to xiangbang",
            "drop owned by xiangbang_owner",
            "copy evidence.act to program 'cat'",
            "copy evidence.act to '/tmp/made'",
            "copy evidence.act from '/etc/passwd'",
            "select pg_read_file('postgresql.conf')",
            "select pg_read_binary_file('pg_hba.conf')",
            "select pg_ls_dir('.')",
            "select pg_stat_file('postgresql.conf')",
            "select lo_import('/etc/passwd')",
            "select lo_export(1, '/tmp/made')",
            "select pg_reload_conf()",
            "select pg_rotate_logfile()",
            "select pg_switch_wal()",
            "select pg_create_restore_point('made')",
            "select pg_backup_start('made')",
            "select pg_terminate_backend(pid) from pg_stat_activity where usename = 'xiangbang_migrator'",
            "load '/tmp/made.so'",
            "checkpoint",
            "select rolpassword from pg_authid",
            "select passwd from pg_shadow",
            "select * from pg_hba_file_rules",
            "select * from pg_statistic",
            "update pg_trigger set tgenabled = 'D'",
            "delete from pg_depend",
            "insert into pg_auth_members select * from pg_auth_members",
            "update migrations.flyway_schema_history set checksum = 0",
            "insert into migrations.flyway_schema_history select * from migrations.flyway_schema_history",
            "delete from migrations.flyway_schema_history",
            "create or replace procedure evidence.append(text) language sql as 'select 1'",
            "create or replace procedure access.lock_accounts() language sql security definer as 'delete from evidence.act'",
            "alter procedure access.lock_accounts() reset search_path");

    private static final List<String> OUTSIDE_OF_TRANSACTIONS = List.of(
            "create database made",
            "create tablespace made location '/tmp'",
            "alter system set fsync = off",
            "reindex schema evidence");

    @Autowired
    private DataSource source;

    @Autowired
    private TableOwner owner;

    @Autowired
    private JdbcConnectionDetails database;

    private Connection application;

    @BeforeEach
    void connect() throws SQLException {
        application = source.getConnection();
        application.setAutoCommit(false);
    }

    @AfterEach
    void close() throws SQLException {
        application.rollback();
        application.setAutoCommit(true);
        application.close();
    }

    @Test
    @DisplayName("no row of the trace or of a paper is changed or removed, and no trigger of it is stopped")
    void evidence() throws SQLException {
        var tables = owner.sql(EVIDENCE).query(String.class).list();
        assertThat(tables).contains("documents.document", "evidence.act", "evidence.path");

        var tried = new ArrayList<String>();
        for (var table : tables) tried.addAll(against(table));

        assertThat(tried).hasSizeGreaterThan(60).allSatisfy(this::forbidden);
    }

    private List<String> against(String table) {
        var schema = table.substring(0, table.indexOf('.'));
        var all = new ArrayList<>(List.of(
                "delete from " + table,
                "truncate " + table,
                "truncate " + table + " cascade",
                "drop table " + table + " cascade",
                "alter table " + table + " disable trigger all",
                "alter table " + table + " disable trigger user",
                "alter table " + table + " owner to xiangbang",
                "alter table " + table + " add made int",
                "alter table " + table + " enable row level security",
                "alter table " + table + " set schema public",
                "alter table " + table + " rename to made",
                "create trigger made before insert on " + table + " execute function evidence.refuse_change()",
                "create rule made as on insert to " + table + " do instead nothing",
                "create index on " + table + " (ctid)",
                "create table public.made () inherits (" + table + ")",
                "lock table " + table + " in access exclusive mode",
                "cluster " + table,
                "reindex table " + table,
                "comment on table " + table + " is ''",
                "create or replace function " + schema
                        + ".refuse_change() returns trigger language plpgsql as 'begin return null; end'",
                "drop function " + schema + ".refuse_change() cascade",
                "alter function " + schema + ".refuse_change() owner to xiangbang",
                "merge into " + table + " t using (select 1) s on true when matched then delete"));
        names("select tgname from pg_trigger where tgrelid = ?::regclass and not tgisinternal", table)
                .forEach(trigger -> {
                    all.add("drop trigger %s on %s".formatted(trigger, table));
                    all.add("alter table %s disable trigger %s".formatted(table, trigger));
                    all.add("alter trigger %s on %s rename to made".formatted(trigger, table));
                });
        names("""
                select quote_ident(attname) from pg_attribute
                 where attrelid = ?::regclass and attnum > 0 and not attisdropped
                   and not has_column_privilege('xiangbang', attrelid, attnum, 'update')
                """, table).forEach(column -> {
            all.add("update %s set %s = default".formatted(table, column));
            all.add("alter table %s drop %s".formatted(table, column));
        });
        return all;
    }

    private List<String> names(String sql, String table) {
        return owner.sql(sql).param(table).query(String.class).list();
    }

    @Test
    @DisplayName("only an upload that belongs to no case yet is given to one; a paper of a case stays where it is")
    void papers() {
        assertThat(names("""
                select attname from pg_attribute where attrelid = ?::regclass and attnum > 0
                   and has_column_privilege('xiangbang', attrelid, attnum, 'update')
                """, "documents.document")).containsExactlyInAnyOrder("case_no", "bound_at");
        assertThat(names("""
                select attname from pg_attribute where attrelid = ?::regclass and attnum > 0
                   and has_column_privilege('xiangbang', attrelid, attnum, 'update')
                """, "evidence.act")).isEmpty();
    }

    @Test
    @DisplayName("no other role is become, nothing is made, and no file, secret or setting of the server is reached")
    void server() throws SQLException {
        assertThat(owner.sql("select 1").query(Integer.class).single())
                .as("the owner has a session")
                .isOne();
        assertThat(OF_THE_SERVER).allSatisfy(this::forbidden);
        application.setAutoCommit(true);
        for (var sql : OUTSIDE_OF_TRANSACTIONS) assertThat(run(sql)).as(sql).isEqualTo(FORBIDDEN);
        application.setAutoCommit(false);
    }

    @Test
    @DisplayName("rights are not passed on, whatever the answer is")
    void grants() throws SQLException {
        application.setAutoCommit(true);
        for (var grant : List.of(
                "grant update, delete on evidence.act to xiangbang",
                "grant select on evidence.act to xiangbang_reader",
                "grant execute on procedure access.lock_accounts() to xiangbang_reader",
                "grant create on schema evidence to xiangbang",
                "grant usage on schema web to xiangbang_reader")) run(grant);
        application.setAutoCommit(false);

        assertThat(owner.sql("""
                select has_table_privilege('xiangbang', 'evidence.act', 'update, delete')
                    or has_table_privilege('xiangbang_reader', 'evidence.act', 'select')
                    or has_function_privilege('xiangbang_reader', 'access.lock_accounts()', 'execute')
                    or has_schema_privilege('xiangbang_reader', 'web', 'usage')
                    or has_schema_privilege('xiangbang', 'evidence', 'create')
                """).query(Boolean.class).single()).isFalse();
    }

    @Test
    @DisplayName("nothing is said of too much, and something as soon as it may do more")
    void excess() throws SQLException {
        assertThat(ExcessRights.of(application, "xiangbang")).isEmpty();
        owner.lend("delete on evidence.path");
        try {
            assertThat(ExcessRights.of(application, "xiangbang")).containsExactly("database.may.trace");
        } finally {
            owner.takeBack();
        }
        try (var superuser = TestSuperuser.connect(database.getJdbcUrl())) {
            assertThat(ExcessRights.of(superuser, "test_superuser")).contains("database.may.superuser");
        }
    }

    private void forbidden(String sql) {
        assertThat(attempt(sql)).as(sql).isEqualTo(FORBIDDEN);
    }

    /** @return the code of the refusal; empty if it was not refused */
    private String attempt(String sql) {
        try (var statement = application.createStatement()) {
            statement.execute("savepoint before");
            var code = run(sql);
            statement.execute("rollback to before");
            return code;
        } catch (SQLException broken) {
            throw new IllegalStateException(sql, broken);
        }
    }

    @Test
    @DisplayName(
            "the other roles do not sign in: neither the owner nor a reader nor the superuser, with no secret that there is")
    void nobodyElse() {
        for (var role : List.of("xiangbang_owner", "xiangbang_reader", "postgres"))
            assertThat(Stream.of(database.getPassword(), "postgres").map(secret -> signIn(role, secret)))
                    .as(role)
                    .allMatch(code -> code.startsWith("28"));
        assertThat(signIn("xiangbang_migrator", database.getPassword()))
                .as("the application's secret is not the migrator's")
                .startsWith("28");
    }

    private String run(String sql) {
        try (var statement = application.createStatement()) {
            statement.execute(sql);
            return "";
        } catch (SQLException refused) {
            return refused.getSQLState();
        }
    }

    private String signIn(String role, String secret) {
        try {
            DriverManager.getConnection(database.getJdbcUrl(), role, secret).close();
            return "signed in";
        } catch (SQLException refused) {
            return String.valueOf(refused.getSQLState());
        }
    }
}
