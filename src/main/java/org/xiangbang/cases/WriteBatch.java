package org.xiangbang.cases;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.core.Ordered;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterUtils;
import org.springframework.jdbc.core.namedparam.ParsedSql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.util.ConcurrentLruCache;

/**
 * What an act writes down and nobody reads before it is over: kept until the transaction is about to end, then sent to the
 * database all at once, in the order in which it was given (decision 0073).
 */
@Component
public class WriteBatch {
    /** Keeps a single call in bounds when an inbox is rebuilt. */
    private static final int MOST = 50;

    /** More than there are in the program. */
    private static final int STATEMENTS = 256;

    private static final int LAST = Ordered.LOWEST_PRECEDENCE;

    private final JdbcClient db;
    private final ConcurrentLruCache<String, ParsedSql> known =
            new ConcurrentLruCache<>(STATEMENTS, NamedParameterUtils::parseSqlStatement);
    private final TransactionScoped<List<Write>> waiting = new TransactionScoped<>(ArrayList::new, this::send, LAST);

    WriteBatch(JdbcClient db) {
        this.db = db;
    }

    private record Write(String sql, Object[] values) {}

    /** Says that something may still be added when the transaction is about to end. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void expect() {
        waiting.get();
    }

    /** @param sql one statement, with named parameters and no result */
    public void add(String sql, Map<String, ?> parameters) {
        var parsed = known.get(sql);
        var source = new MapSqlParameterSource(parameters);
        if (!TransactionSynchronizationManager.isActualTransactionActive())
            throw new IllegalTransactionStateException("an act needs a transaction");
        var write = new Write(
                NamedParameterUtils.substituteNamedParameters(parsed, source),
                NamedParameterUtils.buildValueArray(parsed, source, null));
        waiting.get().add(write);
        if (waiting.get().size() >= MOST) send(waiting.get());
    }

    /** One statement, its parameters by name, and {@link Statement#add} at the end. */
    public Statement sql(String sql) {
        return new Statement(sql);
    }

    /** A statement that is being put together. */
    public final class Statement {
        private final String sql;
        private final Map<String, Object> parameters = new HashMap<>();

        private Statement(String sql) {
            this.sql = sql;
        }

        public Statement param(String name, Object value) {
            parameters.put(name, value);
            return this;
        }

        /** @throws IllegalTransactionStateException outside a transaction */
        public void add() {
            WriteBatch.this.add(sql, parameters);
        }
    }

    /** For whoever reads, before the act is over, what it has written. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void send() {
        send(waiting.get());
    }

    private void send(List<Write> writes) {
        if (writes.isEmpty()) return;
        var sql = writes.stream().map(write -> write.sql.strip()).collect(Collectors.joining(";\n"));
        var values =
                writes.stream().flatMap(write -> Arrays.stream(write.values)).toArray();
        writes.clear();
        db.sql(sql).params(values).update();
    }
}
