package org.xiangbang.demonstration;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.xiangbang.engine.step.OpenSteps.OpenStep;

/** How far a story is: which of its cases have begun, which acts were used, and what time it is in it. */
final class StoryLine {
    final Story story;
    final Map<String, String> numbers = new LinkedHashMap<>();
    private final List<Story.Opening> openings;
    private final List<Story.Act> acts;
    private final Map<String, Planned> plan = new HashMap<>();
    private Instant now;

    StoryLine(Story story, Instant began) {
        this.story = story;
        this.now = began;
        this.openings = new ArrayList<>(story.cases());
        this.acts = new ArrayList<>(story.acts());
    }

    /** What is to be done at an open step, and when. */
    record Planned(OpenStep step, Story.Act act, Instant at) {}

    Instant now() {
        return now;
    }

    void at(Instant time) {
        now = time;
    }

    List<Story.Opening> openings() {
        return List.copyOf(openings);
    }

    void opened(Story.Opening opening, String number) {
        openings.remove(opening);
        numbers.put(opening.name(), number);
    }

    Planned planned(String taskId) {
        return plan.get(taskId);
    }

    Planned plan(OpenStep step, Story.Act act, Instant at) {
        var planned = new Planned(step, act, at);
        plan.put(step.taskId(), planned);
        return planned;
    }

    /** Returns the next act of the story at that step, or the usual one. */
    Story.Act act(String name, OpenStep step) {
        return acts.stream()
                .filter(act -> act.isAt(step.offered().process(), step.step()))
                .filter(act -> act.of() == null || act.of().equals(name))
                .findFirst()
                .orElseGet(() -> Story.Act.usual(step.step()));
    }

    /** Returns the acts that wait for no step. */
    List<Story.Act> free() {
        return acts.stream().filter(act -> act.at() == null).toList();
    }

    void done(Story.Act act) {
        acts.remove(act);
    }

    void done(Planned planned) {
        acts.remove(planned.act());
        plan.remove(planned.step().taskId());
    }
}
