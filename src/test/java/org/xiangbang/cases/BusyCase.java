package org.xiangbang.cases;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.Executors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** A case that one act holds while another act waits for it. */
@Component
public class BusyCase {
    private final CaseFiles cases;
    private final JdbcClient db;
    private final TransactionTemplate transaction;

    BusyCase(CaseFiles cases, JdbcClient db, TransactionTemplate transaction) {
        this.cases = cases;
        this.db = db;
        this.transaction = transaction;
    }

    /**
     * Holds the case until the act waits for it, then lets the other thing happen, in the transaction that holds the case.
     *
     * @return what the act threw; null when it succeeded
     */
    public Throwable waits(String caseNo, Runnable act, Runnable meanwhile) throws Exception {
        var threads = Executors.newSingleThreadExecutor();
        try {
            var waiting = transaction.execute(held -> {
                cases.lock(caseNo);
                var started = threads.submit(act);
                await().pollInSameThread().atMost(Duration.ofSeconds(20)).until(this::somebodyWaits);
                meanwhile.run();
                return started;
            });
            waiting.get();
            return null;
        } catch (java.util.concurrent.ExecutionException failed) {
            return failed.getCause();
        } finally {
            threads.shutdown();
        }
    }

    private boolean somebodyWaits() {
        return db.sql("""
                select exists (select 1 from pg_locks l where not l.granted and pg_backend_pid() = any(pg_blocking_pids(l.pid)))
                """).query(Boolean.class).single();
    }
}
