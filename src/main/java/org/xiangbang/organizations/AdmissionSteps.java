package org.xiangbang.organizations;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xiangbang.cases.CaseFile;
import org.xiangbang.engine.form.StepInput;
import org.xiangbang.engine.step.StepWork;
import org.xiangbang.engine.step.StepWorkFor;
import org.xiangbang.shared.Findings;
import org.xiangbang.shared.Outcome;

/** What the shorter steps of the admission check and write. */
@Configuration(proxyBeanMethods = false)
class AdmissionSteps {
    private static final Consumer<StepInput> NOTHING = in -> {};
    private static final Function<String, Map<String, Object>> EMPTY = number -> Map.of();

    /** A step's check, its effect on the records, and its first values. */
    private record Work(
            Consumer<StepInput> guard, Consumer<StepInput> effect, Function<String, Map<String, Object>> first)
            implements StepWork {
        @Override
        public void check(StepInput in, Findings found) {
            guard.accept(in);
        }

        @Override
        public void record(StepInput in) {
            effect.accept(in);
        }

        @Override
        public Map<String, Object> prefill(String businessKey, CaseFile file) {
            return first.apply(file.caseNo());
        }
    }

    /** What civil affairs found replaces what was declared, and the organization is judged again. */
    @Bean
    @StepWorkFor(process = AdmissionProcess.KEY, step = AdmissionProcess.FIRST_REVIEW)
    StepWork firstReviewWork(Organizations organizations, OrganizationRecords records, Eligibility eligibility) {
        return new Work(
                NOTHING,
                in -> {
                    if (in.outcome() != Outcome.APPROVE) return;
                    var year = organizations.find(in.caseNo()).standing().annualCheckYear();
                    records.standing(
                            in.caseNo(),
                            new Standing(
                                    year,
                                    in.text("annualCheck"),
                                    in.text("onList"),
                                    in.yes("investigated"),
                                    in.yes("withinScope")));
                    eligibility.check(in.caseNo());
                    if (organizations.find(in.caseNo()).entry() == null)
                        organizations.move(in.caseNo(), Organization.Status.REVIEWED);
                },
                number -> standing(organizations, number, "annualCheck", "onList", "investigated", "withinScope"));
    }

    @Bean
    @StepWorkFor(process = AdmissionProcess.KEY, step = AdmissionProcess.DECIDE)
    StepWork decideWork(Organizations organizations, Eligibility eligibility) {
        return new Work(
                in -> {
                    if (in.outcome() != Outcome.APPROVE) return;
                    eligibility.check(in.caseNo());
                    organizations.find(in.caseNo()).mayBeAdmitted(in.opinion()).orThrow();
                },
                NOTHING,
                EMPTY);
    }

    @Bean
    @StepWorkFor(process = AdmissionProcess.KEY, step = AdmissionProcess.ANNUAL_REPORT)
    StepWork annualReportWork(Organizations organizations, OrganizationRecords records) {
        return new Work(
                NOTHING,
                in -> {
                    var scope = organizations.find(in.caseNo()).standing().withinScope();
                    records.standing(
                            in.caseNo(),
                            new Standing(
                                    (int) in.number("annualCheckYear"),
                                    in.text("annualCheck"),
                                    in.text("onList"),
                                    in.yes("investigated"),
                                    scope));
                    records.registeredUntil(in.caseNo(), in.date("registrationValidUntil"));
                },
                EMPTY);
    }

    private static Map<String, Object> standing(Organizations organizations, String number, String... fields) {
        var values = new HashMap<String, Object>();
        SignUpForm.standing(organizations.find(number).standing(), values);
        values.keySet().retainAll(List.of(fields));
        return values;
    }
}
