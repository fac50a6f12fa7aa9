package org.xiangbang.projects.approval;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.xiangbang.cases.CaseFile;
import org.xiangbang.engine.form.StepInput;
import org.xiangbang.engine.step.StepWork;
import org.xiangbang.engine.step.StepWorkFor;
import org.xiangbang.projects.Projects;
import org.xiangbang.shared.Findings;
import org.xiangbang.shared.FormRefused;
import org.xiangbang.shared.Outcome;

/** What the human steps of an approval check and write beyond their declared fields: defects, refusals, opinions, amounts, the reply. */
final class ApprovalWork {

    private ApprovalWork() {}

    /** Checks that a return names every defect at once and that a rejection says what the applicant can do (T-02, T-10). */
    /** The models of running cases may not say themselves which outcome needs a field. */
    private static void explained(StepInput in) {
        if (in.outcome() == Outcome.RETURN && in.rows("defects").isEmpty())
            throw new FormRefused("defects", "field.required");
        if (in.outcome() == Outcome.REJECT && !in.has("remedy")) throw new FormRefused("remedy", "field.required");
    }

    private static void rejected(StepInput in, ApprovalRounds rounds) {
        if (in.outcome() == Outcome.REJECT)
            rounds.reject(rounds.current(in.caseNo()), new Approval.Refusal(in.opinion(), in.text("remedy")));
    }

    @StepWorkFor(process = ApprovalProcess.KEY, step = ApprovalProcess.ACCEPT_APPLICATION)
    static class Accept implements StepWork {
        private final ApprovalRounds rounds;
        private final Approvals approvals;

        Accept(ApprovalRounds rounds, Approvals approvals) {
            this.rounds = rounds;
            this.approvals = approvals;
        }

        @Override
        public void check(StepInput in, Findings found) {
            explained(in);
        }

        @Override
        public void record(StepInput in) {
            rejected(in, rounds);
            if (in.outcome() == Outcome.APPROVE)
                rounds.ask(rounds.current(in.caseNo()), approvals.desks(in.caseNo(), in.list("departments")));
        }

        @Override
        public boolean undoable() {
            return true;
        }

        /** Asks nobody until the application is accepted again. */
        @Override
        public void undo(Undone in) {
            rounds.ask(rounds.current(in.file().caseNo()), List.of());
        }
    }

    @StepWorkFor(process = ApprovalProcess.KEY, step = ApprovalProcess.DEPARTMENT_REVIEW)
    static class Departments implements StepWork {
        private final ApprovalRounds rounds;

        Departments(ApprovalRounds rounds) {
            this.rounds = rounds;
        }

        @Override
        public void check(StepInput in, Findings found) {
            explained(in);
        }

        @Override
        public void record(StepInput in) {
            rounds.hear(
                    rounds.current(in.caseNo()),
                    new Approval.Department(
                            in.desk().id(),
                            in.outcome().word(),
                            in.opinion(),
                            in.by().name(),
                            null));
            rejected(in, rounds);
        }

        @Override
        public boolean undoable() {
            return true;
        }

        @Override
        public void undo(Undone in) {
            var round = rounds.current(in.file().caseNo());
            rounds.unhear(round, in.desk().id());
            if (in.outcome() == Outcome.REJECT) rounds.reopen(round);
        }
    }

    @StepWorkFor(process = ApprovalProcess.KEY, step = ApprovalProcess.FINANCE_REVIEW)
    static class Finance implements StepWork {
        private final ApprovalRounds rounds;

        Finance(ApprovalRounds rounds) {
            this.rounds = rounds;
        }

        @Override
        public void check(StepInput in, Findings found) {
            explained(in);
        }

        @Override
        public void record(StepInput in) {
            rejected(in, rounds);
        }

        @Override
        public boolean undoable() {
            return true;
        }
    }

    @StepWorkFor(process = ApprovalProcess.KEY, step = ApprovalProcess.DECIDE)
    static class Decide implements StepWork {
        private static final String AMOUNT = "approvedAmount";

        private final ApprovalRounds rounds;

        Decide(ApprovalRounds rounds) {
            this.rounds = rounds;
        }

        @Override
        public Map<String, Object> prefill(String businessKey, CaseFile file) {
            return Map.of(AMOUNT, rounds.current(file.caseNo()).asked().yuan());
        }

        @Override
        public Set<String> neededToApprove(String businessKey, CaseFile file) {
            return rounds.current(file.caseNo()).decidedTogether() ? Set.of("minutes") : Set.of();
        }

        @Override
        public void check(StepInput in, Findings found) {
            found.check(() -> explained(in));
            var round = rounds.current(in.caseNo());
            if (in.outcome() == Outcome.RESERVE) round.mayBeExtended().orThrow();
            if (in.outcome() != Outcome.APPROVE) return;
            found.check(() -> {
                if (!in.has(AMOUNT)) throw new FormRefused(AMOUNT, "field.required");
                round.mayGrant(in.money(AMOUNT)).orThrow(AMOUNT);
            });
            found.check(() -> round.mayBeDecided(!in.list("minutes").isEmpty()).orThrow("minutes"));
        }

        @Override
        public void record(StepInput in) {
            rejected(in, rounds);
            if (in.outcome() == Outcome.APPROVE) rounds.approve(rounds.current(in.caseNo()), in.money(AMOUNT));
        }

        @Override
        public boolean undoable() {
            return true;
        }

        @Override
        public void undo(Undone in) {
            rounds.reopen(rounds.current(in.file().caseNo()));
        }
    }

    @StepWorkFor(process = ApprovalProcess.KEY, step = ApprovalProcess.ISSUE_REPLY)
    static class Reply implements StepWork {
        private final ApprovalRounds rounds;
        private final Projects projects;

        Reply(ApprovalRounds rounds, Projects projects) {
            this.rounds = rounds;
            this.projects = projects;
        }

        @Override
        public void record(StepInput in) {
            var round = rounds.current(in.caseNo());
            rounds.reply(
                    round, new Approval.Reply(in.text("replyNumber"), in.date("replyDate"), in.text("conditions")));
            projects.approved(in.caseNo(), round.approved());
        }
    }
}
