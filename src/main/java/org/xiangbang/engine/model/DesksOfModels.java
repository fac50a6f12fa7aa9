package org.xiangbang.engine.model;

import java.util.Comparator;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.xiangbang.access.Desks;
import org.xiangbang.access.administration.ModelDesks;
import org.xiangbang.shared.Desk;
import org.xiangbang.shared.Region;

/** Collects the desks of all steps of the newest models. */
@Component
class DesksOfModels implements ModelDesks {
    private final Definitions definitions;
    private volatile Set<Desk> known;

    DesksOfModels(Definitions definitions) {
        this.definitions = definitions;
    }

    @Override
    public Set<Desk> named() {
        var desks = known;
        if (desks == null) known = desks = read();
        return desks;
    }

    @EventListener
    void forget(ModelsDeployed deployed) {
        known = null;
    }

    private Set<Desk> read() {
        return definitions.names().keySet().stream()
                .flatMap(process -> definitions.steps(process).stream())
                .flatMap(step -> Desks.parse(step.desk()).stream())
                .filter(desk -> Region.Level.named(desk.region()).isPresent())
                .collect(Collectors.toCollection(() -> new TreeSet<>(Comparator.comparing(Desk::id))));
    }
}
