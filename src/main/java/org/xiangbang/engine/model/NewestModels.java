package org.xiangbang.engine.model;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The newest version of every process, read once until models are deployed. The engine would ask the database on each call. */
@Component
class NewestModels {
    /** For so long another copy of the program may start cases with the version before the one that this copy has deployed. */
    private static final Duration KEPT = Duration.ofMinutes(1);

    private final RepositoryService repository;
    private final AtomicReference<Read> read = new AtomicReference<>(Read.never());

    NewestModels(RepositoryService repository) {
        this.repository = repository;
    }

    private record Read(Map<String, ProcessDefinition> models, long at) {
        static Read never() {
            return new Read(Map.of(), System.nanoTime() - KEPT.toNanos());
        }

        boolean fresh() {
            return System.nanoTime() - at < KEPT.toNanos();
        }
    }

    Optional<ProcessDefinition> find(String process) {
        return Optional.ofNullable(all().get(process));
    }

    /** Returns them by key. */
    Map<String, ProcessDefinition> all() {
        var known = read.get();
        if (known.fresh()) return known.models;
        var at = System.nanoTime();
        var models = repository.createProcessDefinitionQuery().latestVersion().list().stream()
                .collect(Collectors.toUnmodifiableMap(ProcessDefinition::getKey, Function.identity()));
        // What was read while models were deployed may be without them.
        read.compareAndSet(known, new Read(models, at));
        return models;
    }

    /** Comes before all who look at the models that were deployed, and once more when it is known whether they stay. */
    @EventListener
    @Order(Integer.MIN_VALUE)
    void forget(ModelsDeployed deployed) {
        read.set(Read.never());
        if (TransactionSynchronizationManager.isSynchronizationActive())
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    read.set(Read.never());
                }
            });
    }
}
