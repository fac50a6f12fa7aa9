package org.xiangbang.needs;

import java.time.Clock;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xiangbang.engine.form.StepInput;
import org.xiangbang.engine.step.StepWork;
import org.xiangbang.engine.step.StepWorkFor;
import org.xiangbang.shared.Findings;
import org.xiangbang.shared.Outcome;

/** What the shorter steps of the survey, of the library and of a removal from it check and write. */
@Configuration(proxyBeanMethods = false)
class SurveySteps {

    /** A step's check, its effect on the records, and what undoes that effect; the last is null where it cannot be undone. */
    private record Work(Consumer<StepInput> guard, Consumer<StepInput> effect, Consumer<StepWork.Undone> reversal)
            implements StepWork {
        Work(Consumer<StepInput> guard, Consumer<StepInput> effect) {
            this(guard, effect, null);
        }

        @Override
        public boolean undoable() {
            return reversal != null;
        }

        @Override
        public void undo(Undone in) {
            reversal.accept(in);
        }

        @Override
        public void check(StepInput in, Findings found) {
            guard.accept(in);
        }

        @Override
        public void record(StepInput in) {
            effect.accept(in);
        }
    }

    private static final Consumer<StepInput> NOTHING = in -> {};

    @Bean
    @StepWorkFor(process = SurveyProcess.KEY, step = SurveyProcess.TOWNSHIP_DECISION)
    StepWork townshipDecisionWork(Needs needs) {
        return new Work(
                NOTHING,
                in -> {
                    if (in.outcome() == Outcome.APPROVE) needs.move(in.caseNo(), Need.Status.SCREENED);
                },
                in -> {
                    if (in.outcome() == Outcome.APPROVE) needs.move(in.file().caseNo(), Need.Status.REPORTED);
                });
    }

    @Bean
    @StepWorkFor(process = SurveyProcess.KEY, step = SurveyProcess.DEPARTMENT_REVIEW)
    StepWork departmentReviewWork(NeedRecords records, Clock clock) {
        return new Work(
                NOTHING,
                in -> {
                    var score = in.has("score") ? (int) in.number("score") : null;
                    var said = new DepartmentScore(in.desk().id(), in.outcome().word(), score, in.opinion());
                    records.score(in.caseNo(), said, clock.instant());
                },
                in -> records.unscore(in.file().caseNo(), in.desk().id()));
    }

    @Bean
    @StepWorkFor(process = SurveyProcess.KEY, step = SurveyProcess.COUNTY_REVIEW)
    StepWork countyReviewWork(NeedRecords records) {
        return new Work(
                NOTHING,
                in -> {
                    if (in.has("priority")) records.priority(in.caseNo(), in.text("priority"));
                },
                in -> records.priority(in.file().caseNo(), null));
    }

    @Bean
    @StepWorkFor(process = LibraryProcess.KEY, step = LibraryProcess.ANNOUNCEMENT, formerly = SurveyProcess.KEY)
    StepWork announcementWork(NeedRecords records) {
        return new Work(
                NOTHING,
                in -> records.announce(in.caseNo(), in.yes("suitable"), in.list("wantedHelp"), in.text("announcedAt")));
    }

    @Bean
    @StepWorkFor(process = LibraryProcess.KEY, step = LibraryProcess.ROLL_OVER, formerly = SurveyProcess.KEY)
    StepWork rollOverWork(NeedRecords records) {
        return new Work(NOTHING, in -> {
            if (in.outcome() == Outcome.REJECT)
                records.removal(in.caseNo(), new Need.Removal("unneeded", in.opinion()));
        });
    }

    @Bean
    @StepWorkFor(process = RemovalProcess.KEY, step = RemovalProcess.REMOVAL_REQUEST, formerly = SurveyProcess.KEY)
    StepWork removalRequestWork(Needs needs, NeedRecords records) {
        return new Work(
                in -> {
                    if (in.outcome() == Outcome.APPROVE)
                        needs.find(in.caseNo()).mayBeRemoved().orThrow();
                },
                in -> {
                    if (in.outcome() == Outcome.APPROVE)
                        records.removal(
                                in.caseNo(), new Need.Removal(in.text("removalReason"), in.text("removalGround")));
                });
    }
}
