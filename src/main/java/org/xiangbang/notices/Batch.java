package org.xiangbang.notices;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What one transaction has to tell, kept by one statement just before it commits. */
final class Batch implements TransactionSynchronization {
    private final Consumer<Batch> keep;
    private final UUID id = UUID.randomUUID();
    private final Map<String, Told> told = new LinkedHashMap<>();
    private final List<String> ended = new ArrayList<>();

    private Batch(Consumer<Batch> keep) {
        this.keep = keep;
    }

    /** The batch of the transaction that is running; a suspended one has its own. */
    static Batch of(Consumer<Batch> keep) {
        for (var listening : TransactionSynchronizationManager.getSynchronizations())
            if (listening instanceof Batch batch) return batch;
        var batch = new Batch(keep);
        TransactionSynchronizationManager.registerSynchronization(batch);
        return batch;
    }

    void add(Told event) {
        told.putIfAbsent(event.key(), event);
    }

    /** A step that was opened and ended in the same act is told to nobody. */
    void ended(String taskId) {
        told.values().removeIf(t -> t.kind().asks() && taskId.equals(t.taskId()));
        ended.add(taskId);
    }

    /** Of what may happen again with the same facts: distinct for each transaction. */
    String key(NoticeKind kind, Object... facts) {
        return kind.word() + " " + List.of(facts) + (kind.once() ? "" : " " + id);
    }

    List<Told> told() {
        return List.copyOf(told.values());
    }

    List<String> ended() {
        return ended;
    }

    @Override
    public void beforeCommit(boolean readOnly) {
        if (!told.isEmpty() || !ended.isEmpty()) keep.accept(this);
        told.clear();
        ended.clear();
    }
}
