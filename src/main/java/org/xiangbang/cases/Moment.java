package org.xiangbang.cases;

import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads what belongs together from the database as it was at one moment. */
@Component
public class Moment {
    private final TransactionTemplate transaction;

    Moment(PlatformTransactionManager transactions) {
        transaction = new TransactionTemplate(transactions);
        transaction.setReadOnly(true);
        transaction.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /** @param reading must write nothing; rows that it asks for again may be read {@linkplain ReadOnce once} */
    public <T> T of(Supplier<T> reading) {
        return transaction.execute(status -> {
            // What a part of the reading refuses, and the whole goes on without, must not fail at the end.
            if (status.isNewTransaction()) status.setRollbackOnly();
            return reading.get();
        });
    }
}
