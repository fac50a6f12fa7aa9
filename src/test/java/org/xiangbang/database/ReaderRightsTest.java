package org.xiangbang.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.xiangbang.AppTest;
import org.xiangbang.database.DeclaredGrants.Grant;

@AppTest
@DisplayName("A reader of the database")
class ReaderRightsTest {
    @Autowired
    private JdbcConnectionDetails database;

    private Connection connection;
    private JdbcTemplate reader;

    /** The role cannot sign in, so a superuser becomes it. */
    @BeforeEach
    void connect() throws SQLException {
        connection = TestSuperuser.connect(database.getJdbcUrl());
        reader = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
        reader.execute("set session authorization xiangbang_reader");
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    @Test
    @DisplayName("reads every figure, list and place that is declared for it, to the end")
    void reads() {
        var declared = Grants.declared().stream()
                .filter(grant -> grant.kind().equals("table") && grant.role().equals("xiangbang_reader"))
                .toList();
        assertThat(declared).allMatch(grant -> grant.right().equals("select"));
        assertThat(declared.stream().map(Grant::object)).contains("reports.figure", "projects.public_project");
        for (var grant : declared) {
            var column = grant.column().isEmpty() ? "*" : grant.column();
            assertThatCode(() -> reader.queryForList("select %s from %s".formatted(column, grant.object())))
                    .as(grant.toString())
                    .doesNotThrowAnyException();
        }
    }

    @Test
    @DisplayName("reads no secret, form, opinion, account and address, and no login of who has a step")
    void secrets() {
        assertThat(List.of(
                        "select password from access.account",
                        "select name from access.person",
                        "select secret from notifications.webhook",
                        "select address from notifications.person",
                        "select body from web.idempotency",
                        "select * from evidence.act",
                        "select * from evidence.public_entered_form",
                        "select content from documents.document",
                        "select bank_account from organizations.organization",
                        "select payee_account from funds.request",
                        "select * from access.public_receiver",
                        "select assignee from tasklist.public_late_step",
                        "select text_ from public.act_ru_variable",
                        "select rolpassword from pg_authid",
                        "select pg_read_file('postgresql.conf')"))
                .allSatisfy(this::forbidden);
    }

    @Test
    @DisplayName("writes nothing and locks nothing")
    void writes() {
        var tables = reader.queryForList("""
                select format('%I.%I', schemaname, tablename) from pg_tables where schemaname not in ('pg_catalog', 'information_schema')
                """, String.class);
        assertThat(tables).hasSizeGreaterThan(120);
        for (var table : tables)
            for (var sql : List.of("delete from %s", "truncate %s", "insert into %s default values", "drop table %s"))
                forbidden(sql.formatted(table));
        assertThat(List.of(
                        "call access.lock_accounts()",
                        "create table public.made (n int)",
                        "create temporary table made (n int)",
                        "set role xiangbang_owner",
                        "set role xiangbang"))
                .allSatisfy(this::forbidden);
    }

    private void forbidden(String sql) {
        assertThatCode(() -> reader.execute(sql))
                .as(sql)
                .hasRootCauseInstanceOf(SQLException.class)
                .rootCause()
                .extracting(refused -> ((SQLException) refused).getSQLState())
                .isEqualTo("42501");
    }
}
