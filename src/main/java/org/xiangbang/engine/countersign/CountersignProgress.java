package org.xiangbang.engine.countersign;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Service;
import org.xiangbang.engine.model.Countersigning;
import org.xiangbang.engine.task.TaskView;
import org.xiangbang.shared.Desk;
import org.xiangbang.shared.Outcome;

/** Shows how far the running round of a countersigned step has come, for the page of one of its desks. */
@Service
public class CountersignProgress {
    private final CountersignVotes cosigners;
    private final TaskService tasks;

    CountersignProgress(CountersignVotes cosigners, TaskService tasks) {
        this.cosigners = cosigners;
        this.tasks = tasks;
    }

    /** A desk that was asked; {@code name} and {@code outcome} are null until the desk has decided. */
    public record Said(Desk desk, String name, Outcome outcome) {}

    /**
     * What has been decided and what is still needed.
     *
     * @param asked how many desks countersign, including those that are asked later
     * @param needed how many consents are needed, by the kind of countersigning
     * @param words the opinions of the desks that were asked so far, in that order
     */
    public record State(Countersigning.Kind kind, int asked, int needed, List<Said> words) {
        public long consents() {
            return words.stream().filter(w -> w.outcome() == Outcome.APPROVE).count();
        }

        public List<Said> given() {
            return words.stream().filter(w -> Objects.nonNull(w.outcome())).toList();
        }
    }

    /** Returns the state; empty for a step that one desk decides. */
    public Optional<State> of(TaskView view) {
        if (!view.definition().multiInstance()) return Optional.empty();
        return cosigners.round(view.taskId()).map(round -> {
            var asked = (Integer) tasks.getVariable(view.taskId(), "nrOfInstances");
            var how = view.definition().countersigning();
            var needed = how.kind() == Countersigning.Kind.ANY ? 1 : how.needed(asked);
            return new State(how.kind(), asked, needed, cosigners.said(round));
        });
    }
}
