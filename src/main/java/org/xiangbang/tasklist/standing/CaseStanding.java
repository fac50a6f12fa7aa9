package org.xiangbang.tasklist.standing;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xiangbang.access.signin.CurrentOfficial;
import org.xiangbang.cases.VisibleCases;
import org.xiangbang.shared.NotFound;
import org.xiangbang.shared.Official;
import org.xiangbang.tasklist.list.PausedSteps;
import org.xiangbang.tasklist.list.TaskItem;
import org.xiangbang.tasklist.list.WaitingSteps;

/** Says where a case stands and who has it, for readers who may see the case: {@code ${@caseStanding.of(no, #locale)}}. */
@Component("caseStanding")
class CaseStanding {
    private final WaitingSteps steps;
    private final PausedSteps paused;
    private final VisibleCases cases;
    private final StandingWords words;
    private final CurrentOfficial reader;

    CaseStanding(
            WaitingSteps steps, PausedSteps paused, VisibleCases cases, StandingWords words, CurrentOfficial reader) {
        this.steps = steps;
        this.paused = paused;
        this.cases = cases;
        this.words = words;
        this.reader = reader;
    }

    /** @param own the id of the step if it is the reader's to do; else null */
    public record Waiting(StandingWords.Said it, String own) {}

    /** @param closed whether the case has ended */
    public record Standing(List<Waiting> waiting, boolean closed) {}

    /** Returns where the case stands; empty for a reader who may not see it. */
    public Optional<Standing> of(String caseNo, Locale locale) {
        var who = reader.get();
        try {
            var file = cases.find(caseNo, who);
            var open = steps.of(caseNo);
            var stands = paused.since(open.stream().map(TaskItem::taskId).toList());
            return Optional.of(new Standing(
                    open.stream()
                            .map(item -> new Waiting(
                                    words.of(item, stands.get(item.taskId()), locale),
                                    isOwn(item, who) ? item.taskId() : null))
                            .toList(),
                    file.closedAt() != null));
        } catch (NotFound hidden) {
            return Optional.empty();
        }
    }

    private static boolean isOwn(TaskItem item, Official who) {
        if (!item.kind().equals("step")) return who.login().equals(item.assignee());
        var process = item.step().process();
        return (item.assignee() == null
                        ? who.seat(item.desk(), process)
                        : who.seatOf(item.assignee(), item.desk(), process))
                .isPresent();
    }
}
