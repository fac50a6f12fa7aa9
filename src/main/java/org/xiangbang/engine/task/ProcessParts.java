package org.xiangbang.engine.task;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.xiangbang.engine.model.Definitions;
import org.xiangbang.engine.model.ModelsDeployed;
import org.xiangbang.engine.model.StepReader;

/**
 * Knows which processes are parts of one, by the property {@code partOf} of their models. What is counted or compared within a
 * process is so within all of them, as if they were drawn as one.
 */
@Component
public class ProcessParts {
    private static final String PART_OF = "partOf";

    private final Definitions definitions;
    private final Map<String, Set<String>> together = new ConcurrentHashMap<>();

    ProcessParts(Definitions definitions) {
        this.definitions = definitions;
    }

    @EventListener
    void on(ModelsDeployed deployed) {
        together.clear();
    }

    /** Returns the process, the one that it is part of, and all other parts of that. */
    public Set<String> with(String process) {
        return together.computeIfAbsent(process, key -> {
            var whole = whole(key);
            var parts =
                    definitions.model(definitions.latestId(whole)).getModelElementsByType(CallActivity.class).stream()
                            .map(CallActivity::getCalledElement)
                            .filter(called -> whole(called).equals(whole));
            return Stream.concat(Stream.of(key, whole), parts).collect(Collectors.toUnmodifiableSet());
        });
    }

    private String whole(String process) {
        return definitions.model(definitions.latestId(process)).getModelElementsByType(Process.class).stream()
                .map(model -> StepReader.properties(model).getOrDefault(PART_OF, process))
                .findFirst()
                .orElse(process);
    }
}
