package org.xiangbang.engine.moves;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.springframework.stereotype.Component;
import org.xiangbang.access.Accounts;
import org.xiangbang.cases.CaseFile;
import org.xiangbang.engine.countersign.CountersignVotes;
import org.xiangbang.engine.task.CompletedSteps;
import org.xiangbang.engine.task.EnteredStep;
import org.xiangbang.engine.task.OpenTasks;
import org.xiangbang.engine.task.ViewedSteps;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.Rule;
import org.xiangbang.shared.Verdict;

/** Checks what forbids taking a decision back. */
@Component
class RecallRules {
    private static final String OURS = "ours, decision 0064";
    static final Rule TWICE = new Rule("engine.take-back-twice", OURS);
    static final Rule CLOSED = new Rule("engine.take-back-closed", OURS);
    static final Rule OPENED = new Rule("engine.take-back-opened", "rules T-10");
    static final Rule DONE = new Rule("engine.take-back-done", "rules T-10");
    static final Rule GONE = new Rule("engine.take-back-gone", OURS);
    static final Rule RECORD = new Rule("engine.take-back-record", OURS);
    static final Rule MOVED_ON = new Rule("engine.take-back-moved-on", OURS);
    static final Rule WAITS = new Rule("engine.take-back-waits", OURS);

    private static final DateTimeFormatter SHOWN =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    private final CompletedSteps done;
    private final OpenTasks open;
    private final ViewedSteps opened;
    private final CountersignVotes countersignVotes;
    private final Accounts accounts;
    private final RecallScope scope;

    RecallRules(
            CompletedSteps done,
            OpenTasks open,
            ViewedSteps opened,
            CountersignVotes countersignVotes,
            Accounts accounts,
            RecallScope scope) {
        this.done = done;
        this.open = open;
        this.opened = opened;
        this.countersignVotes = countersignVotes;
        this.accounts = accounts;
        this.scope = scope;
    }

    Verdict judge(CompletedSteps.Done step, CaseFile file, Official by) {
        if (step.takenBackAt() != null) return refused(TWICE, step.takenBackBy(), SHOWN.format(step.takenBackAt()));
        if (file.closedAt() != null) return refused(CLOSED, file.caseNo());
        if (file.suspended()) return refused(EnteredStep.CASE_IS_NOT_SUSPENDED, file.caseNo());
        if (step.instance() == null || "record".equals(step.barrier())) return refused(RECORD);
        if (whileOthersSign(step)) return new Verdict.Allowed();
        var closing = closing(step);
        if ("record".equals(closing.barrier())) return refused(RECORD);
        if (closing.barrier() != null) return refused(MOVED_ON);
        if (closing.followed().isEmpty()) return refused(WAITS);
        for (var task : closing.followed()) if (open.find(task).isEmpty()) return gone(task);
        if (!scope.joins(step, closing)) return refused(MOVED_ON);
        return opened.first(closing.followed(), by.login())
                .map(first -> refused(OPENED, name(first.login()), SHOWN.format(first.at())))
                .orElseGet(Verdict.Allowed::new);
    }

    /** Returns the decision that moved the case on: the person's own, or that of the last countersigner. */
    CompletedSteps.Done closing(CompletedSteps.Done step) {
        return step.round() == null ? step : done.lastOf(step.round()).orElse(step);
    }

    /** Are countersigners asked side by side of whom some have not answered yet? */
    boolean whileOthersSign(CompletedSteps.Done step) {
        return step.round() != null
                && countersignVotes.open(step.round())
                && closing(step).followed().isEmpty();
    }

    private Verdict gone(String task) {
        return done.find(task)
                .map(next -> refused(
                        DONE, next.decided().name(), SHOWN.format(next.decided().at())))
                .orElseGet(() -> refused(GONE));
    }

    private String name(String login) {
        return accounts.official(login).map(Official::name).orElse(login);
    }

    private static Verdict refused(Rule rule, Object... facts) {
        return Verdict.of(false, rule, facts);
    }
}
