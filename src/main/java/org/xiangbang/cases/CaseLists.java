package org.xiangbang.cases;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.xiangbang.access.Regions;

/** Starts the description of a module's list of cases. */
@Repository
public class CaseLists {
    private final Source source;

    CaseLists(
            JdbcClient db,
            PlatformTransactionManager transactions,
            Regions regions,
            ObjectProvider<CountedCases> counted) {
        var moment = new TransactionTemplate(transactions);
        moment.setReadOnly(true);
        moment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.source = new Source(db, moment, regions, counted);
    }

    /**
     * What every list reads from.
     *
     * @param moment a transaction that sees the database as it was when it began
     */
    record Source(JdbcClient db, TransactionTemplate moment, Regions regions, ObjectProvider<CountedCases> counted) {}

    public CaseListBuilder of(CaseFile.Kind kind) {
        return new CaseListBuilder(source, kind);
    }
}
