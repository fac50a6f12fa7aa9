package org.xiangbang.database;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The owner of the tables, for tests that make or change what the application's role may not. A test may also have the client of the
 * qualifier {@code owner}. What it does is no part of a transaction of the application.
 */
@Component
public final class TableOwner implements AutoCloseable {
    private final Migrator migrator;
    private final HikariDataSource source;

    TableOwner(Migrator migrator) {
        this.migrator = migrator;
        this.source = pool(migrator, migrator.url());
        source.setInitializationFailTimeout(-1);
        source.setMinimumIdle(0);
        source.setIdleTimeout(10_000);
    }

    private static HikariDataSource pool(Migrator migrator, String url) {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(url);
        pool.setUsername(migrator.user());
        pool.setPassword(migrator.password());
        // Whoever waits for a transaction of the application is told so.
        pool.setConnectionInitSql(migrator.becomeOwner() + "; set statement_timeout = '60s'");
        return pool;
    }

    /** Connections of the owner for another test. @param parameters of the address, such as {@code ?currentSchema=bare} */
    public HikariDataSource pool(String parameters) {
        return pool(migrator, migrator.url() + parameters);
    }

    public JdbcClient.StatementSpec sql(String sql) {
        return client().sql(sql);
    }

    @Bean(defaultCandidate = false)
    @Qualifier("owner")
    public JdbcClient client() {
        return new TypedJdbcClient(JdbcClient.create(source), source);
    }

    public JdbcTemplate template() {
        return new JdbcTemplate(source);
    }

    public TransactionTemplate transaction() {
        return new TransactionTemplate(new JdbcTransactionManager(source));
    }

    /** Grants the application more than it has, for a test whose own changes have to be rolled back with those of the application. */
    public void lend(String rights) {
        template().execute("grant " + rights + " to " + ClusterRoles.APPLICATION);
    }

    /** Takes back all that was lent. */
    public void takeBack() throws SQLException {
        try (var connection = migrator.connect()) {
            Grants.settle(connection, ClusterRoles.APPLICATION);
        }
    }

    @Override
    public void close() {
        source.close();
    }
}
