package org.xiangbang.cases;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Reads a row once for a page that is put together by many. In a transaction that only reads, and sees the database as it was when it
 * began, no row can change, so what was read is kept until its end; everywhere else each call reads again.
 */
public final class ReadOnce<K, V> {
    private final TransactionScoped<Map<K, V>> known = new TransactionScoped<>(HashMap::new, unchanged -> {}, 0);

    /** @param read never returns null, and what it returns is never changed by anybody */
    public V of(K key, Function<K, V> read) {
        if (!ofOneMoment()) return read.apply(key);
        var kept = known.get().get(key);
        if (kept != null) return kept;
        var value = read.apply(key);
        known.get().put(key, value);
        return value;
    }

    private static boolean ofOneMoment() {
        return TransactionSynchronizationManager.isSynchronizationActive()
                && TransactionSynchronizationManager.isCurrentTransactionReadOnly()
                && Objects.equals(
                        TransactionSynchronizationManager.getCurrentTransactionIsolationLevel(),
                        TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }
}
