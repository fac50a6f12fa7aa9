package org.xiangbang.projects.implementation;

import org.xiangbang.engine.form.StepInput;
import org.xiangbang.engine.step.StepWork;
import org.xiangbang.engine.step.StepWorkFor;
import org.xiangbang.shared.Findings;
import org.xiangbang.shared.FormRefused;
import org.xiangbang.shared.Outcome;

/** The steps at the start of the work: the site board, and the township's confirmation that the work may begin. */
final class ImplementationStart {

    private ImplementationStart() {}

    @StepWorkFor(process = ImplementationProcess.KEY, step = ImplementationProcess.START_WORK)
    static class Board implements StepWork {
        private final ImplementationRecords records;

        Board(ImplementationRecords records) {
            this.records = records;
        }

        @Override
        public void check(StepInput in, Findings found) {
            if (in.date("worksUntil").isBefore(in.date("worksFrom")))
                throw new FormRefused("worksUntil", "field.date.order", in.date("worksFrom"));
        }

        @Override
        public void record(StepInput in) {
            records.board(
                    in.caseNo(),
                    new ImplementationBoard(
                            in.text("tendering"),
                            in.text("works"),
                            in.money("investment"),
                            in.text("subsidy"),
                            in.date("worksFrom"),
                            in.date("worksUntil"),
                            in.text("siteLead"),
                            in.text("townshipContact")));
        }
    }

    @StepWorkFor(process = ImplementationProcess.KEY, step = ImplementationProcess.CONFIRM_START)
    static class Confirmation implements StepWork {
        private final ImplementationRecords records;

        Confirmation(ImplementationRecords records) {
            this.records = records;
        }

        @Override
        public void record(StepInput in) {
            if (in.outcome() == Outcome.APPROVE) records.confirmBoard(in.caseNo());
        }
    }
}
