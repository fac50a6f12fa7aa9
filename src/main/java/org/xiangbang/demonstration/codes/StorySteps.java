package org.xiangbang.demonstration.codes;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.xiangbang.access.factors.DemonstrationCodes;
import org.xiangbang.access.factors.ProvenFactor;
import org.xiangbang.access.factors.SecondFactors;
import org.xiangbang.engine.form.StepForm;
import org.xiangbang.engine.step.HumanStep;
import org.xiangbang.engine.task.TaskView;
import org.xiangbang.shared.Official;

/** Opens and does the steps of stories; where one releases money, its person proves the factor of the demonstration. */
@Component
@ConditionalOnProperty(name = "xiangbang.demonstration", havingValue = "true")
public class StorySteps {
    /** A proof is used for less than the five minutes that it counts. */
    private static final Duration USED = Duration.ofMinutes(4);

    private final HumanStep steps;
    private final SecondFactors factors;
    private final DemonstrationCodes codes;
    private final Map<String, Proven> proven = new ConcurrentHashMap<>();

    StorySteps(HumanStep steps, SecondFactors factors, DemonstrationCodes codes) {
        this.steps = steps;
        this.factors = factors;
        this.codes = codes;
    }

    private record Proven(ProvenFactor factor, Instant at) {
        boolean stands() {
            return Instant.now().isBefore(at.plus(USED));
        }
    }

    public TaskView open(String task, Official by) {
        return steps.open(task, by);
    }

    public void complete(TaskView view, StepForm form, Official by) {
        var factor = view.definition().releasesMoney() ? factor(by) : ProvenFactor.NONE;
        steps.complete(view.taskId(), form, by, factor);
    }

    private ProvenFactor factor(Official by) {
        return proven.compute(by.login(), (login, known) -> known != null && known.stands() ? known : prove(by))
                .factor();
    }

    private Proven prove(Official by) {
        return new Proven(factors.prove(by, codes.of(by.login()).code()), Instant.now());
    }
}
