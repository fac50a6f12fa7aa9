package org.xiangbang.engine.moves;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xiangbang.access.duties.Duties;
import org.xiangbang.engine.form.TextInput;
import org.xiangbang.engine.step.TaskGate;
import org.xiangbang.engine.task.ActCause;
import org.xiangbang.engine.task.Completed;
import org.xiangbang.engine.task.EnteredStep;
import org.xiangbang.shared.Findings;
import org.xiangbang.shared.FormRefused;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.OfficialAct;
import org.xiangbang.shared.Verdict;
import org.xiangbang.shared.VisibleText;
import org.xiangbang.shared.Worded;

/**
 * The return (退回): from an open step to any earlier one that the model allows. From there the case takes the whole way again or
 * comes straight back (decision 0064).
 */
@Service
public class ReturnTo {
    private static final String OPINION = "opinion";

    private final TaskGate gate;
    private final ReturnTargets targets;
    private final ReturnConsents consents;
    private final ReturnMove move;
    private final Duties duties;
    private final Clock clock;
    private final ApplicationEventPublisher acts;

    ReturnTo(
            TaskGate gate,
            ReturnTargets targets,
            ReturnConsents consents,
            ReturnMove move,
            Duties duties,
            Clock clock,
            ApplicationEventPublisher acts) {
        this.gate = gate;
        this.targets = targets;
        this.consents = consents;
        this.move = move;
        this.duties = duties;
        this.clock = clock;
        this.acts = acts;
    }

    /**
     * @param target id of the step in the model
     * @param straight whether the case comes straight back, once that step is done, to the person who returns it now
     * @param keep whether consents that countersigners gave on the way so far stay valid; else they lapse and all are asked
     *     again
     */
    public record Request(String target, String opinion, boolean straight, boolean keep) {}

    /** A step to which an open one may return the case. @param straight whether it may come straight back from there */
    public record Target(Worded.Step named, boolean straight) {
        public String step() {
            return named.step();
        }
    }

    /**
     * Returns the steps to which the open step may return the case now, the earliest first.
     *
     * @throws org.xiangbang.shared.NotFound as from the step gate
     */
    @Transactional(readOnly = true)
    public List<Target> targets(String taskId, Official by) {
        return targets.of(gate.look(taskId, by));
    }

    /**
     * Returns the case. What is open between the two steps ends: a joint review as a whole, and parallel branches too if they
     * come after the target.
     *
     * @throws FormRefused if the opinion is missing or too long
     * @throws org.xiangbang.shared.RuleBroken if the target is not offered or was never done, or the separation of duties
     *     forbids it
     * @throws org.xiangbang.shared.TooLate if another person was faster
     */
    @Transactional
    public Completed back(String taskId, Request request, Official by) {
        var entered = gate.enter(taskId, by);
        var step = entered.definition();
        var file = entered.file();
        Verdict.of(
                        !file.suspended() || step.timing().whileSuspended(),
                        EnteredStep.CASE_IS_NOT_SUSPENDED,
                        file.caseNo())
                .orThrow();
        var persons = entered.seat().persons(by);
        duties.check(file.caseNo(), persons, step.duty()).orThrow();
        var target = checked(entered, request);
        duties.record(
                file.caseNo(), persons, step.duty(), step.id(), entered.task().desk(), clock.instant());
        acts.publishEvent(act(entered, request, consents.returned(entered.task(), target, request)));
        return move.back(entered, target, request.straight());
    }

    /** @throws FormRefused naming everything that is wrong with the request */
    private ReturnScope checked(EnteredStep entered, Request request) {
        var found = new Findings();
        var target = found.value(() -> targets.allowed(entered.task(), entered.definition(), request));
        found.check(() -> {
            if (VisibleText.isEmpty(request.opinion())) throw new FormRefused(OPINION, "opinion.required");
            TextInput.opinion(OPINION, request.opinion(), true);
        });
        found.orThrow(List.of("target", OPINION, "afterwards"));
        return target.orElseThrow();
    }

    private static OfficialAct act(EnteredStep entered, Request request, Map<String, Object> consents) {
        var task = entered.task();
        var fields = new LinkedHashMap<String, Object>();
        fields.put("returnedTo", request.target());
        fields.put("straightBack", request.straight());
        fields.putAll(consents);
        return new OfficialAct(
                task.caseNo(),
                entered.by(),
                task.desk(),
                ActCause.RETURN,
                task.process(),
                task.step(),
                null,
                VisibleText.of(request.opinion()),
                fields,
                List.of(),
                String.join(",", entered.definition().rules()),
                entered.seat().principal().orElse(null));
    }
}
