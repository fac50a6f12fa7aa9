package org.xiangbang.demonstration;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.xiangbang.calendar.OfficialClock;
import org.xiangbang.engine.clock.StepClocks;
import org.xiangbang.engine.setup.EngineClock;
import org.xiangbang.engine.step.OpenSteps;
import org.xiangbang.engine.step.OpenSteps.OpenStep;

/**
 * Tells one story: its acts happen in the order of their times, each dated by its own, and its timers fire in between at theirs. All of
 * it is one transaction, so that a story is told whole or not at all, and nobody sees a case that still lies in the past.
 */
@Component
@OnlyInDemonstration
class StoryTeller {
    private final TransactionTemplate transaction;
    private final OfficialClock clock;
    private final EngineClock engine;
    private final OpenSteps open;
    private final StepClocks clocks;
    private final StoryActs acts;
    private final StoryTimes times;

    StoryTeller(
            TransactionTemplate transaction,
            OfficialClock clock,
            EngineClock engine,
            OpenSteps open,
            StepClocks clocks,
            StoryActs acts,
            StoryTimes times) {
        this.transaction = transaction;
        this.clock = clock;
        this.engine = engine;
        this.open = open;
        this.clocks = clocks;
        this.acts = acts;
        this.times = times;
    }

    private record Moment(Instant at, Runnable act) {}

    /** @throws IllegalStateException naming the story and the act that a rule refused */
    void tell(Story story) {
        transaction.executeWithoutResult(told -> {
            var line = new StoryLine(story, clock.instant());
            for (var next = next(line); next.isPresent(); next = next(line)) {
                var moment = next.get();
                line.at(moment.at());
                clock.at(moment.at(), () -> {
                    moment.act().run();
                    told.flush();
                });
            }
            acts.told(line);
        });
    }

    /** Returns what happens next: an act, or a timer that is due before it; nothing when that lies in the future. */
    private Optional<Moment> next(StoryLine line) {
        var now = clock.instant();
        var act = Stream.of(openings(line), free(line), steps(line))
                .flatMap(moments -> moments)
                .min(Comparator.comparing(Moment::at))
                .filter(moment -> !moment.at().isAfter(now));
        var until = act.map(Moment::at).orElse(now);
        return line.numbers.isEmpty() ? act : timer(until).or(() -> act);
    }

    private Optional<Moment> timer(Instant until) {
        return engine.next(until).map(timer -> new Moment(timer.dueAt(), () -> engine.fire(timer)));
    }

    private Stream<Moment> openings(StoryLine line) {
        return line.openings().stream()
                .map(opening -> new Moment(
                        line.story.pace() == 0
                                ? line.now()
                                : times.on(opening.day(), line.story.story() + opening.name(), Instant.MIN),
                        () -> acts.begin(opening, line)));
    }

    private Stream<Moment> free(StoryLine line) {
        var from = line.numbers.isEmpty() ? Instant.MIN : line.now();
        return line.free().stream()
                .map(act -> new Moment(
                        times.on(act.day(), line.story.story() + act.does() + act.what(), from),
                        () -> acts.act(act, line)));
    }

    private Stream<Moment> steps(StoryLine line) {
        return line.numbers.entrySet().stream()
                .flatMap(begun -> open.of(begun.getValue()).stream()
                        .flatMap(step -> planned(line, begun.getKey(), step).stream()))
                .filter(planned -> clocks.standsSince(planned.step().taskId()).isEmpty())
                .map(planned -> new Moment(planned.at(), () -> acts.act(planned, line)));
    }

    /** A notice ends by its timer, and some steps are left open. There only what the story says is done, such as an objection. */
    private Optional<StoryLine.Planned> planned(StoryLine line, String name, OpenStep step) {
        var known = Optional.ofNullable(line.planned(step.taskId()));
        if (known.isPresent()) return known;
        var act = line.act(name, step);
        if (act.isUsual() && waits(line.story, step)) return Optional.empty();
        return Optional.of(line.plan(step, act, time(line, act, step)));
    }

    private static boolean waits(Story story, OpenStep step) {
        return step.step().endsWith("Notice") || story.leavesOpen(step.offered().process(), step.step());
    }

    private Instant time(StoryLine line, Story.Act act, OpenStep step) {
        var what = line.story.story() + step.step() + step.desk();
        if (act.day() != null) return times.on(act.day(), what, line.now());
        return act.after() == null
                ? times.usual(step, line.story, line.now())
                : times.after(line.now(), act.after() * 86_400, what);
    }
}
