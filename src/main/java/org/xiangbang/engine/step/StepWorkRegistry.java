package org.xiangbang.engine.step;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.xiangbang.engine.forecast.StepRecords;

/** What the modules add to human steps, by the process and steps that their {@link StepWorkFor} names. */
@Component
public class StepWorkRegistry implements SmartInitializingSingleton, StepRecords {
    private final ListableBeanFactory beans;
    private volatile Map<String, StepWork> byStep;

    StepWorkRegistry(ListableBeanFactory beans) {
        this.beans = beans;
    }

    /** @throws IllegalStateException when a step work names no step, or two name the same one; then the application does not start */
    @Override
    public void afterSingletonsInstantiated() {
        if (byStep == null) byStep = collect();
    }

    /** Finds the step work. It may be called before all beans are made, because the modules' beans themselves need the engine. */
    public Optional<StepWork> of(String process, String step) {
        afterSingletonsInstantiated();
        return Optional.ofNullable(byStep.get(name(process, step)));
    }

    @Override
    public boolean changes(String process, String step) {
        return of(process, step).isPresent();
    }

    private Map<String, StepWork> collect() {
        var all = new HashMap<String, StepWork>();
        beans.getBeansOfType(StepWork.class).forEach((bean, work) -> {
            var place = beans.findAnnotationOnBean(bean, StepWorkFor.class);
            if (place == null)
                throw new IllegalStateException("the step work " + bean + " has no @StepWorkFor that names its step");
            for (var process : processes(place))
                for (var step : place.step())
                    if (all.put(name(process, step), work) != null)
                        throw new IllegalStateException("two works for step " + name(process, step));
        });
        return Map.copyOf(all);
    }

    private static List<String> processes(StepWorkFor place) {
        return place.formerly().isEmpty() ? List.of(place.process()) : List.of(place.process(), place.formerly());
    }

    private static String name(String process, String step) {
        return process + "/" + step;
    }
}
