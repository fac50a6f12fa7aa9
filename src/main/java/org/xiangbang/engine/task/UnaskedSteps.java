package org.xiangbang.engine.task;

import java.util.HashSet;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.xiangbang.cases.TransactionScoped;

/**
 * Steps of cases locked by the running transaction about which nobody was asked (加签, 委派): nothing has to be looked up for
 * them until the transaction itself asks somebody.
 */
@Component
public class UnaskedSteps {
    private final TransactionScoped<Set<String>> unasked = new TransactionScoped<>(HashSet::new, steps -> {}, 0);

    /** What the gate has seen of a step whose case it has locked. */
    public void add(String taskId) {
        unasked.get().add(taskId);
    }

    /** Somebody is asked about the step from now on. */
    public void remove(String taskId) {
        if (TransactionSynchronizationManager.isSynchronizationActive())
            unasked.get().remove(taskId);
    }

    /** True as well outside a transaction, where nothing is known. */
    public boolean mayBeAsked(String taskId) {
        return !TransactionSynchronizationManager.isSynchronizationActive()
                || !unasked.get().contains(taskId);
    }
}
