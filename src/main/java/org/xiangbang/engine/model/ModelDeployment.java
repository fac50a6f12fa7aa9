package org.xiangbang.engine.model;

import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.Problem;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.xiangbang.engine.parts.PartOf;
import org.xiangbang.engine.parts.ProcessParts;
import org.xiangbang.engine.source.ModelSource;

/** Deploys the models at start after checking that all of them are allowed; deploys only those that changed. */
@Component
public class ModelDeployment implements SmartInitializingSingleton {
    private static final Pattern PERIOD =
            Pattern.compile("\\$\\{(?:terms\\.period|noticeDays\\.left)\\([^')]*'([^']+)'\\s*,\\s*'([^']+)'[^)]*\\)}");

    private final ModelSource source;
    private final ModelCheck check;
    private final RepositoryService repository;
    private final ExpressionGate gate;
    private final ProcessParts parts;
    private final Definitions definitions;
    private final ApplicationEventPublisher events;

    ModelDeployment(
            ModelSource source,
            ModelCheck check,
            RepositoryService repository,
            ExpressionGate gate,
            ProcessParts parts,
            Definitions definitions,
            ApplicationEventPublisher events) {
        this.source = source;
        this.check = check;
        this.repository = repository;
        this.gate = gate;
        this.parts = parts;
        this.definitions = definitions;
        this.events = events;
    }

    @Override
    public void afterSingletonsInstantiated() {
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
        giveToEngine(models);
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

    private void giveToEngine(Map<String, byte[]> models) {
        var deployment = repository
                .createDeployment()
                .name("xiangbang")
                .source("processes")
                .enableDuplicateFiltering(true);
        models.forEach((path, bytes) -> deployment.addInputStream(path, new ByteArrayInputStream(bytes)));
        try {
            deployment.deploy();
        } catch (ParseException refusal) {
            var report = refusal.getResorceReports().get(0);
            var fault = report.getErrors().get(0);
            throw ModelRefused.byEngine(report.getResourceName(), place(fault), fault.getMessage(), refusal);
        } catch (ProcessEngineException refusal) {
            throw models.keySet().stream()
                    .filter(file -> String.valueOf(refusal.getMessage()).contains(file))
                    .findFirst()
                    .<RuntimeException>map(file -> ModelRefused.byEngine(file, "-", refusal.getMessage(), refusal))
                    .orElse(refusal);
        }
    }

    private static String place(Problem fault) {
        return fault.getMainElementId() == null ? fault.getLine() + ":" + fault.getColumn() : fault.getMainElementId();
    }

    private static List<ModelsDeployed.Period> periods(Set<String> expressions) {
        return expressions.stream()
                .map(PERIOD::matcher)
                .filter(Matcher::find)
                .map(found -> new ModelsDeployed.Period(found.group(1), found.group(2)))
                .toList();
    }
}
