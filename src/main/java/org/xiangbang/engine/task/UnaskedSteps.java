package org.xiangbang.engine.task;

import java.util.HashSet;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.xiangbang.cases.TransactionScoped;

/**
 * Steps about which nobody was asked (加签, 委派), in cases that the running transaction has locked. Nothing has to be looked up for
 * them until the transaction itself asks a person.
 */
@Component
public class UnaskedSteps {
    private final TransactionScoped<Set<String>> unasked = new TransactionScoped<>(HashSet::new, steps -> {}, 0);

    /** Adds a step; the gate calls this when it has locked the case and seen that nobody was asked. */
    public void add(String taskId) {
        unasked.get().add(taskId);
    }

    /** A person is asked about the step from now on. */
    public void remove(String taskId) {
        if (TransactionSynchronizationManager.isSynchronizationActive())
            unasked.get().remove(taskId);
    }

    /** May anybody have been asked? True also outside a transaction, because nothing is known there. */
    public boolean mayBeAsked(String taskId) {
        return !TransactionSynchronizationManager.isSynchronizationActive()
                || !unasked.get().contains(taskId);
    }
}
