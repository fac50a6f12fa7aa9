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
 * Writes of an act that nobody reads before the act is over. They are kept until the transaction is about to end, then sent to
 * the database in one call, in the order in which they were given (decision 0073).
 */
@Component
public class WriteBatch {
    /** The most writes in a single call; it matters when an inbox is rebuilt. */
    private static final int MOST = 50;

    /** The size of the cache of parsed statements, which is more than the program has. */
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

    /** Announces that a write may still be added when the transaction is about to end. */
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

    /** Starts a statement: its parameters are added by name, and {@link Statement#add} ends it. */
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

    /** Sends the writes now, for code that has to read them before the act is over. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void send() {
        send(waiting.get());
    }

    private void send(List<Write> writes) {
        if (writes.isEmpty()) return;
        var sql = writes.stream().map(write -> write.sql).collect(Collectors.joining(";\n"));
        var values =
                writes.stream().flatMap(write -> Arrays.stream(write.values)).toArray();
        writes.clear();
        db.sql(sql).params(values).update();
    }
}
