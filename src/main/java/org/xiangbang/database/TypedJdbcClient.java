package org.xiangbang.database;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.KeyHolder;

/**
 * Spring's client with the program's own types: {@code param} takes an {@code Instant}, an amount, a desk or a region, and
 * {@code query(Payment.class)} reads records by {@link RecordRow} (decision 0093).
 */
final class TypedJdbcClient implements JdbcClient {
    /** A transaction that gives its statements more time than others have is waited for as long as they take. */
    private static final String MORE_TIME = "set local statement_timeout";

    private final JdbcClient plain;
    private final DataSource source;
    private final Map<Class<?>, RowMapper<?>> known = new ConcurrentHashMap<>();

    TypedJdbcClient(JdbcClient plain, DataSource source) {
        this.plain = plain;
        this.source = source;
    }

    @Override
    public StatementSpec sql(String sql) {
        if (sql.startsWith(MORE_TIME)) waitForEver();
        return new Statement(plain.sql(sql));
    }

    /** Elsewhere a server from which nothing comes is given up (ADR 0261). The pool undoes it when it gets the connection back. */
    private void waitForEver() {
        var connection = DataSourceUtils.getConnection(source);
        try {
            connection.setNetworkTimeout(Runnable::run, 0);
        } catch (SQLException lost) {
            throw new DataAccessResourceFailureException("the connection is gone", lost);
        } finally {
            DataSourceUtils.releaseConnection(connection, source);
        }
    }

    @SuppressWarnings("unchecked")
    private <T> RowMapper<T> rows(Class<T> type) {
        return (RowMapper<T>) known.computeIfAbsent(type, TypedJdbcClient::mapper);
    }

    private static RowMapper<?> mapper(Class<?> type) {
        if (!Columns.isValue(type)) return new RecordRow<>(type);
        var descriptor = TypeDescriptor.valueOf(type);
        return (row, number) -> Columns.read(row, 1, descriptor);
    }

    private final class Statement implements StatementSpec {
        private StatementSpec statement;

        Statement(StatementSpec statement) {
            this.statement = statement;
        }

        private Statement with(StatementSpec changed) {
            statement = changed;
            return this;
        }

        @Override
        public StatementSpec param(Object value) {
            return with(statement.param(Columns.bound(value)));
        }

        @Override
        public StatementSpec param(int index, Object value) {
            return with(statement.param(index, Columns.bound(value)));
        }

        @Override
        public StatementSpec param(int index, Object value, int sqlType) {
            return with(statement.param(index, value, sqlType));
        }

        @Override
        public StatementSpec param(String name, Object value) {
            return with(statement.param(name, Columns.bound(value)));
        }

        @Override
        public StatementSpec param(String name, Object value, int sqlType) {
            return with(statement.param(name, value, sqlType));
        }

        @Override
        public StatementSpec params(Object... values) {
            return params(Arrays.asList(values));
        }

        @Override
        public StatementSpec params(List<?> values) {
            return with(statement.params(values.stream().map(Columns::bound).toArray()));
        }

        @Override
        public StatementSpec params(Map<String, ?> values) {
            var bound = new HashMap<String, Object>();
            values.forEach((name, value) -> bound.put(name, Columns.bound(value)));
            return with(statement.params(bound));
        }

        @Override
        public StatementSpec paramSource(Object values) {
            return with(statement.paramSource(values));
        }

        @Override
        public StatementSpec paramSource(SqlParameterSource values) {
            return with(statement.paramSource(values));
        }

        @Override
        public ResultQuerySpec query() {
            return statement.query();
        }

        @Override
        public <T> MappedQuerySpec<T> query(Class<T> type) {
            return statement.query(rows(type));
        }

        @Override
        public <T> MappedQuerySpec<T> query(RowMapper<T> rows) {
            return statement.query(rows);
        }

        @Override
        public void query(RowCallbackHandler rows) {
            statement.query(rows);
        }

        @Override
        public <T> T query(ResultSetExtractor<T> rows) {
            return statement.query(rows);
        }

        @Override
        public int update() {
            return statement.update();
        }

        @Override
        public int update(KeyHolder keys) {
            return statement.update(keys);
        }

        @Override
        public int update(KeyHolder keys, String... columns) {
            return statement.update(keys, columns);
        }
    }
}
