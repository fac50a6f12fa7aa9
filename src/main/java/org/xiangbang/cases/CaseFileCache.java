package org.xiangbang.cases;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The case files that the running transaction holds: it has locked them or opened them, so nobody else changes them, and each is
 * read once until the transaction itself changes it.
 */
final class CaseFileCache {
    private final TransactionScoped<Map<String, Optional<CaseFile>>> held =
            new TransactionScoped<>(HashMap::new, unchanged -> {}, 0);

    boolean holds(String caseNo) {
        return TransactionSynchronizationManager.isSynchronizationActive()
                && held.get().containsKey(caseNo);
    }

    /** The file as it was read, read again if it has changed. Only for a case that is held. */
    CaseFile file(String caseNo, Function<String, CaseFile> read) {
        var known = held.get().get(caseNo).orElseGet(() -> read.apply(caseNo));
        held.get().put(caseNo, Optional.of(known));
        return known;
    }

    void hold(CaseFile file) {
        held.get().put(file.caseNo(), Optional.of(file));
    }

    /** It is held and has just been written: what was read of it is old. */
    void written(String caseNo) {
        if (TransactionSynchronizationManager.isSynchronizationActive())
            held.get().put(caseNo, Optional.empty());
    }
}
