package org.xiangbang.engine.model;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.xiangbang.engine.parts.PartOf;
import org.xiangbang.engine.parts.ProcessParts;
import org.xiangbang.engine.source.ModelSource;

/** Deploys the models at start after checking that all of them are allowed, and that none of the deployed was edited. */
@Component
public class ModelDeployment implements SmartInitializingSingleton {
    private static final Pattern PERIOD =
            Pattern.compile("\\$\\{(?:terms\\.period|noticeDays\\.left)\\([^')]*'([^']+)'\\s*,\\s*'([^']+)'[^)]*\\)}");

    private final ModelSource source;
    private final ModelCheck check;
    private final EngineDeployment engine;
    private final ExpressionGate gate;
    private final ProcessParts parts;
    private final Definitions definitions;
    private final ApplicationEventPublisher events;

    ModelDeployment(
            ModelSource source,
            ModelCheck check,
            EngineDeployment engine,
            ExpressionGate gate,
            ProcessParts parts,
            Definitions definitions,
            ApplicationEventPublisher events) {
        this.source = source;
        this.check = check;
        this.engine = engine;
        this.gate = gate;
        this.parts = parts;
        this.definitions = definitions;
        this.events = events;
    }

    @Override
    public void afterSingletonsInstantiated() {
        engine.check();
        deploy(source.all());
    }

    /** @throws ModelRefused if one of them is not allowed, or if the engine refuses it */
    public void deploy(Map<String, byte[]> models) {
        var processes = check.check(models);
        var expressions = processes.stream()
                .map(Process::getModelInstance)
                .distinct()
                .map(ModelExpressions::in)
                .flatMap(Set::stream)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        gate.admit(expressions);
        engine.deploy(models);
        divided(processes);
        events.publishEvent(new ModelsDeployed(periods(expressions)));
    }

    private void divided(List<Process> processes) {
        var said = new HashMap<String, PartOf>();
        for (var process : processes)
            PropertiesCheck.partOf(process).ifPresent(part -> said.put(process.getId(), part));
        definitions.divided(
                parts.deployed(processes.stream().map(Process::getId).toList(), said));
    }

    private static List<ModelsDeployed.Period> periods(Set<String> expressions) {
        return expressions.stream()
                .map(PERIOD::matcher)
                .filter(Matcher::find)
                .map(found -> new ModelsDeployed.Period(found.group(1), found.group(2)))
                .toList();
    }
}
