package org.xiangbang.engine.countersign;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.xiangbang.engine.model.StepDefinition;
import org.xiangbang.engine.task.EnteredStep;
import org.xiangbang.shared.Desk;
import org.xiangbang.shared.OfficialAct;
import org.xiangbang.shared.Outcome;

/** Runs the rounds of a countersigned step: which desks it asks, which earlier opinions stay valid, and what the joint outcome is. */
@Component
public class CountersignRounds {
    private final CountersignVotes countersignVotes;
    private final RuntimeService runtime;
    private final ApplicationEventPublisher acts;

    CountersignRounds(CountersignVotes countersignVotes, @Lazy RuntimeService runtime, ApplicationEventPublisher acts) {
        this.countersignVotes = countersignVotes;
        this.runtime = runtime;
        this.acts = acts;
    }

    /**
     * Asks a desk to countersign. A desk whose earlier consent was kept at a return is not asked again: its consent is entered
     * and its task ends at once.
     *
     * @return whether the desk has to be asked
     */
    public boolean asks(DelegateTask task, StepDefinition step, String caseNo, Desk desk) {
        var execution = task.getExecution();
        var instance = task.getProcessInstanceId();
        countersignVotes.asked(task.getId(), instance, execution.getParentActivityInstanceId(), step.id(), desk);
        var kept = countersignVotes.use(instance, step.id(), desk);
        kept.ifPresent(word -> {
            countersignVotes.repeat(task.getId(), word);
            acts.publishEvent(act(step, caseNo, desk, word));
            var asked = (Integer) task.getVariable("nrOfInstances");
            task.setVariable(step.id(), joint(step, execution.getParentActivityInstanceId(), asked));
            task.complete();
        });
        return kept.isEmpty();
    }

    /** Enters the opinion of a countersigner. @return the step's routing value, which is the joint outcome; empty while it is open */
    public String heard(EnteredStep entered, String round, Outcome own) {
        countersignVotes.given(entered.task().taskId(), own, entered.by());
        var asked = (Integer) runtime.getVariable(entered.task().executionId(), "nrOfInstances");
        return joint(entered.definition(), round, asked);
    }

    /** Finds the round that a task of a countersigned step belongs to. */
    public Optional<String> of(String taskId) {
        return countersignVotes.round(taskId);
    }

    private String joint(StepDefinition step, String round, int asked) {
        return step.countersigning()
                .result(asked, countersignVotes.heard(round))
                .map(Outcome::word)
                .orElse("");
    }

    private static OfficialAct act(StepDefinition step, String caseNo, Desk desk, CountersignVotes.Kept word) {
        return new OfficialAct(
                caseNo,
                null,
                desk,
                "keep-consent",
                step.process(),
                step.id(),
                word.outcome().word(),
                null,
                Map.of("countersigner", word.name()),
                List.of(),
                String.join(",", step.rules()));
    }
}
