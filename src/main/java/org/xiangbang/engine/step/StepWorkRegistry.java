package org.xiangbang.engine.step;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The modules' contributions to human steps, by process and step. */
@Component
public class StepWorkRegistry {
    private final ObjectProvider<StepWork> beans;
    private volatile Map<String, StepWork> byStep;

    StepWorkRegistry(ObjectProvider<StepWork> beans) {
        this.beans = beans;
    }

    /** Looked up on first use: the modules' beans themselves need the engine. */
    public Optional<StepWork> of(String process, String step) {
        if (byStep == null) byStep = collect();
        return Optional.ofNullable(byStep.get(process + "/" + step));
    }

    private Map<String, StepWork> collect() {
        var all = new HashMap<String, StepWork>();
        beans.forEach(work -> {
            var name = work.process() + "/" + work.step();
            if (all.put(name, work) != null) throw new IllegalStateException("two works for step " + name);
        });
        return Map.copyOf(all);
    }

    Map<String, StepWork> all() {
        if (byStep == null) byStep = collect();
        return byStep;
    }
}
