package org.xiangbang.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.DelegatingTransactionDefinition;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.xiangbang.shared.CommitState;

/**
 * Gives the transactions that write places in the order in which they ask for one. The pool keeps no such order: a thread that gives
 * a connection back may take it again before the one that waits longest wakes up, so that in a crowd on one case somebody waits
 * until the time is over (decision 0098). There are fewer places than connections; the rest is for reading.
 */
final class OrderlyTransactions extends JdbcTransactionManager {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(OrderlyTransactions.class);

    /** What the superclass calls it. */
    private static final String COMMIT = "JDBC commit";

    /** The connection broke, or the server ended it. */
    private static final String NO_ANSWER = "(08|57P).*";

    /** The connection was closed before the server was asked to save. */
    private static final String NEVER_ASKED = "08003";

    private final transient Semaphore places;
    private final Duration patience;
    private final transient ThreadLocal<Integer> depth = ThreadLocal.withInitial(() -> 0);

    /** @param patience how long a transaction waits for its place */
    OrderlyTransactions(DataSource source, int places, Duration patience) {
        super(source);
        this.places = new Semaphore(places, true);
        this.patience = patience;
    }

    /** A transaction inside another has the place of the outer one. */
    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        var takes = depth.get() > 0 || !definition.isReadOnly();
        if (takes) enter();
        try {
            super.doBegin(transaction, ofOneMoment(definition) ? new OfOneMoment(definition) : definition);
        } catch (RuntimeException | Error failed) {
            if (takes) leave();
            throw failed;
        }
    }

    /**
     * A commit that got no answer may have been done. As a failure of the transaction itself it is not taken for one that was undone, and
     * whoever listens to transactions hears of it.
     */
    @Override
    protected RuntimeException translateException(String task, SQLException failed) {
        return task.equals(COMMIT) && gotNoAnswer(failed)
                ? new TransactionSystemException("the commit got no answer", failed)
                : super.translateException(task, failed);
    }

    /** May a commit that failed so have been done? An error of any other class is the server's own answer: it saved nothing. */
    static boolean gotNoAnswer(SQLException failed) {
        var state = String.valueOf(failed.getSQLState());
        return state.matches(NO_ANSWER) && !state.equals(NEVER_ASKED);
    }

    /** Keeps with the request whether something was saved, or that nobody knows it: what it is answered depends on that. */
    @Override
    protected void doCommit(DefaultTransactionStatus status) {
        try {
            super.doCommit(status);
            if (!status.isReadOnly()) keep(CommitState.SAVED, true);
        } catch (TransactionSystemException lost) {
            if (!status.isReadOnly()) keep(CommitState.LOST, lost);
            throw lost;
        }
    }

    private static void keep(String name, Object value) {
        var request = RequestContextHolder.getRequestAttributes();
        if (request != null) request.setAttribute(name, value, RequestAttributes.SCOPE_REQUEST);
    }

    /**
     * What was not committed is undone by the server itself when the connection is lost. What went wrong before is told, not that nobody
     * could ask for it: otherwise a commit that was cut off would be told as a defect after which nothing is saved.
     */
    @Override
    protected void doRollback(DefaultTransactionStatus status) {
        try {
            super.doRollback(status);
        } catch (TransactionSystemException | DataAccessException lost) {
            LOG.warn("the server has to undo a transaction by itself: {}", lost.toString());
        }
    }

    @Override
    protected void doCleanupAfterCompletion(Object transaction) {
        try {
            super.doCleanupAfterCompletion(transaction);
        } finally {
            if (depth.get() > 0) leave();
        }
    }

    private static boolean ofOneMoment(TransactionDefinition definition) {
        return definition.getIsolationLevel() == TransactionDefinition.ISOLATION_REPEATABLE_READ;
    }

    @Override
    protected void prepareTransactionalConnection(Connection connection, TransactionDefinition definition)
            throws SQLException {
        super.prepareTransactionalConnection(connection, definition);
        if (!(definition instanceof OfOneMoment)) return;
        try (var statement = connection.createStatement()) {
            statement.execute("set transaction isolation level repeatable read");
        }
    }

    /** The level is asked for in the transaction itself: set on the connection it takes three journeys and has to be taken back. */
    private static final class OfOneMoment extends DelegatingTransactionDefinition {
        private static final long serialVersionUID = 1L;

        OfOneMoment(TransactionDefinition asked) {
            super(asked);
        }

        @Override
        public int getIsolationLevel() {
            return ISOLATION_DEFAULT;
        }
    }

    private void enter() {
        if (depth.get() == 0 && !granted())
            throw new CannotCreateTransactionException("no place for a transaction within " + patience);
        depth.set(depth.get() + 1);
    }

    private boolean granted() {
        try {
            return places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void leave() {
        if (depth.get() == 1) {
            depth.remove();
            places.release();
        } else depth.set(depth.get() - 1);
    }
}
