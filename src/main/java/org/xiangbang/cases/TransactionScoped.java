package org.xiangbang.cases;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** A value that each transaction has for itself, from the first use in the transaction until its end, whether it commits or rolls back. */
public final class TransactionScoped<T> {
    private final Supplier<T> fresh;
    private final Consumer<T> beforeCommit;
    private final int order;

    /**
     * @param beforeCommit work that still belongs to the transaction, done just before it commits; not called when it is
     *     rolled back
     * @param order the order in which several such values are finished, the lowest first
     */
    public TransactionScoped(Supplier<T> fresh, Consumer<T> beforeCommit, int order) {
        this.fresh = fresh;
        this.beforeCommit = beforeCommit;
        this.order = order;
    }

    /** @throws IllegalStateException outside a transaction */
    @SuppressWarnings("unchecked")
    public T get() {
        var known = TransactionSynchronizationManager.getResource(this);
        if (known != null) return (T) known;
        var value = fresh.get();
        TransactionSynchronizationManager.registerSynchronization(new End(value));
        TransactionSynchronizationManager.bindResource(this, value);
        return value;
    }

    private final class End implements TransactionSynchronization {
        private T value;

        End(T value) {
            this.value = value;
        }

        @Override
        public int getOrder() {
            return order;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            beforeCommit.accept(value);
        }

        @Override
        public void flush() {
            beforeCommit.accept(value);
        }

        /** The caller that set the savepoint has flushed what was to be done before it; the rest is discarded. */
        @Override
        public void savepointRollback(Object savepoint) {
            value = fresh.get();
            TransactionSynchronizationManager.unbindResource(TransactionScoped.this);
            TransactionSynchronizationManager.bindResource(TransactionScoped.this, value);
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(TransactionScoped.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(TransactionScoped.this, value);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(TransactionScoped.this);
        }
    }
}
