package org.xiangbang.engine.model;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Component;
import org.xiangbang.shared.NotFound;

/**
 * Steps that may be decided for many cases at once (批量办理): those whose model says {@code bulk="true"}. A step that moves or
 * audits money, or that asks for something about each case, is never one of them (ours, decision 0068).
 */
@Component("bulkSteps")
public class BulkSteps {
    private static final Set<String> MONEY_DUTIES = Set.of("pay", "release", "audit");
    private static final String PROPERTY = "bulk";

    private final Definitions definitions;
    private final Map<List<Object>, Boolean> known = new ConcurrentHashMap<>();

    BulkSteps(Definitions definitions) {
        this.definitions = definitions;
    }

    /** @return false for a step that is in no model */
    public boolean marked(String process, int version, String step) {
        return known.computeIfAbsent(List.of(process, version, step), key -> read(process, version, step));
    }

    private boolean read(String process, int version, String step) {
        try {
            return definitions
                    .human(process, version, step)
                    .filter(BulkSteps::says)
                    .isPresent();
        } catch (NotFound unknown) {
            return false;
        }
    }

    static boolean says(UserTask task) {
        return "true".equals(StepReader.properties(task).get(PROPERTY));
    }

    /** May a model mark this step? */
    static boolean fits(StepDefinition step) {
        return !step.process().startsWith("funds-")
                && !MONEY_DUTIES.contains(step.duty())
                && step.form().fields().stream()
                        .noneMatch(f -> f.neededAtTimes() || f.type().equals("money"));
    }
}
