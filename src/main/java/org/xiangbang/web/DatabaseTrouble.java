package org.xiangbang.web;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionTimedOutException;

/** A failure that the database caused and that passes by itself. The SQL state tells, however deep in the causes it is. */
enum DatabaseTrouble {
    /** Another person works on the same thing; nothing was saved. */
    BUSY(FailureCode.BUSY),
    /** So many people work at this moment that no connection became free in time; nothing was done. */
    CROWDED(FailureCode.CROWDED),
    /** The database is unreachable, full or read-only. Whether a commit that was under way was kept is unknown. */
    UNAVAILABLE(FailureCode.UNAVAILABLE);

    private static final String STATEMENT_CANCELED = "57014";
    private static final String READ_ONLY = "25006";

    /** What the pool says without a state of a connection that it has taken away because it was lost. */
    private static final String TAKEN_AWAY = "Connection is closed";

    private final FailureCode code;

    DatabaseTrouble(FailureCode code) {
        this.code = code;
    }

    FailureCode code() {
        return code;
    }

    static Optional<DatabaseTrouble> in(Throwable thrown) {
        if (thrown instanceof ConcurrencyFailureException || thrown instanceof TransactionTimedOutException)
            return Optional.of(BUSY);
        for (var cause = thrown; cause != null; cause = cause.getCause())
            if (cause instanceof SQLException failed) {
                var found = of(failed);
                if (found.isPresent()) return found;
            }
        return thrown instanceof CannotCreateTransactionException ? Optional.of(CROWDED) : Optional.empty();
    }

    /** The pool names as cause why it could not connect; without one all connections were in use. Classes: 08 no connection, 53 no space, memory or free connection, 57P shut down, 58 disk failed. */
    private static Optional<DatabaseTrouble> of(SQLException failed) {
        if (failed instanceof SQLTransientConnectionException)
            return Optional.of(failed.getCause() == null ? CROWDED : UNAVAILABLE);
        var state = String.valueOf(failed.getSQLState());
        if (state.equals(STATEMENT_CANCELED)) return Optional.of(BUSY);
        // The engine asks on after a statement has failed, and then the pool's word is all that is told.
        var takenAway = failed.getSQLState() == null && TAKEN_AWAY.equals(failed.getMessage());
        var away = takenAway || state.equals(READ_ONLY) || state.matches("(08|53|57P|58).*");
        return away ? Optional.of(UNAVAILABLE) : Optional.empty();
    }
}
