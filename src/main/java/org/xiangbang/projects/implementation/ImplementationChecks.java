package org.xiangbang.projects.implementation;

import org.xiangbang.engine.form.StepInput;
import org.xiangbang.engine.step.StepWork;
import org.xiangbang.engine.step.StepWorkFor;
import org.xiangbang.projects.Milestones;
import org.xiangbang.projects.implementation.ImplementationReport.State;
import org.xiangbang.shared.Outcome;

/** The township verifies a report and the county inspects on its own. A milestone is reached when both agree. */
final class ImplementationChecks {

    private ImplementationChecks() {}

    @StepWorkFor(process = ImplementationProcess.KEY, step = ImplementationProcess.CHECK_PROGRESS)
    static class Township implements StepWork {
        private final ImplementationReports reports;

        Township(ImplementationReports reports) {
            this.reports = reports;
        }

        @Override
        public void record(StepInput in) {
            var verified = in.outcome() == Outcome.APPROVE;
            reports.newest(in.caseNo())
                    .ifPresent(report -> reports.state(report, verified ? State.VERIFIED : State.RETURNED));
        }
    }

    @StepWorkFor(process = ImplementationProcess.KEY, step = ImplementationProcess.COUNTY_CHECK)
    static class County implements StepWork {
        private final ImplementationReports reports;
        private final ImplementationRecords records;
        private final Implementations implementations;
        private final Milestones milestones;

        County(
                ImplementationReports reports,
                ImplementationRecords records,
                Implementations implementations,
                Milestones milestones) {
            this.reports = reports;
            this.records = records;
            this.implementations = implementations;
            this.milestones = milestones;
        }

        @Override
        public void record(StepInput in) {
            var milestone = ImplementationProcess.milestone(in.businessKey());
            var passed = in.outcome() == Outcome.APPROVE;
            var inspectors = in.rows("checkers").stream()
                    .map(row -> row.get("name") + " " + row.get("unit"))
                    .toList();
            var findings = in.has("findings") ? in.text("findings") : in.opinion();
            records.check(in.caseNo(), milestone, inspectors, findings, passed);
            var report =
                    reports.newest(in.caseNo()).filter(r -> r.milestone() == milestone && r.state() == State.VERIFIED);
            if (!passed) report.ifPresent(r -> reports.state(r, State.RETURNED));
            else if (report.filter(ImplementationReport::reached).isPresent())
                milestones.reached(in.caseNo(), milestone, implementations.today());
        }
    }
}
