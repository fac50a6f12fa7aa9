package org.xiangbang.engine;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.springframework.stereotype.Component;
import org.xiangbang.access.Accounts;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.Outcome;
import org.xiangbang.shared.Rule;
import org.xiangbang.shared.Verdict;

/** What stands against taking a decision back. */
@Component
class TakeBackRules {
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

    private final DoneSteps done;
    private final OpenTasks open;
    private final OpenedSteps opened;
    private final Cosigners cosigners;
    private final Accounts accounts;
    private final TakeBackMove move;

    TakeBackRules(
            DoneSteps done,
            OpenTasks open,
            OpenedSteps opened,
            Cosigners cosigners,
            Accounts accounts,
            TakeBackMove move) {
        this.done = done;
        this.open = open;
        this.opened = opened;
        this.cosigners = cosigners;
        this.accounts = accounts;
        this.move = move;
    }

    Verdict judge(DoneSteps.Done step, CaseFile file, Official by) {
        if (step.takenBackAt() != null) return refused(TWICE, step.takenBackBy(), SHOWN.format(step.takenBackAt()));
        if (file.closedAt() != null) return refused(CLOSED, file.caseNo());
        if (file.suspended()) return refused(HumanStep.CASE_IS_NOT_SUSPENDED, file.caseNo());
        if (step.instance() == null || "record".equals(step.barrier())) return refused(RECORD);
        if (whileOthersSign(step)) return new Verdict.Allowed();
        var closing = closing(step);
        if ("record".equals(closing.barrier())) return refused(RECORD);
        if (closing.barrier() != null) return refused(MOVED_ON);
        if (closing.followed().isEmpty()) return refused(WAITS);
        for (var task : closing.followed()) if (open.find(task).isEmpty()) return gone(task);
        if (!move.joins(step, closing)) return refused(MOVED_ON);
        return opened.first(closing.followed(), by.login())
                .map(first -> refused(OPENED, name(first.login()), SHOWN.format(first.at())))
                .orElseGet(Verdict.Allowed::new);
    }

    /** The decision that moved the case on: one's own, or that of the last countersigner. */
    DoneSteps.Done closing(DoneSteps.Done step) {
        return step.round() == null ? step : done.lastOf(step.round()).orElse(step);
    }

    /** Countersigners are asked side by side, and some have not answered yet. */
    boolean whileOthersSign(DoneSteps.Done step) {
        return step.round() != null
                && cosigners.open(step.round())
                && closing(step).followed().isEmpty();
    }

    Outcome outcome(DoneSteps.Done step) {
        return Outcome.named(step.outcome()).orElseThrow();
    }

    private Verdict gone(String task) {
        return done.find(task)
                .map(next -> refused(DONE, next.name(), SHOWN.format(next.at())))
                .orElseGet(() -> refused(GONE));
    }

    private String name(String login) {
        return accounts.official(login).map(Official::name).orElse(login);
    }

    private static Verdict refused(Rule rule, Object... facts) {
        return Verdict.of(false, rule, facts);
    }
}
