package org.xiangbang.projects.view;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.xiangbang.cases.CaseFile;
import org.xiangbang.cases.SharedNumbers;
import org.xiangbang.matching.Pairing;
import org.xiangbang.matching.Share;
import org.xiangbang.needs.Targets;
import org.xiangbang.projects.LineAccount;
import org.xiangbang.projects.closure.ClosingEvaluation;
import org.xiangbang.projects.closure.ClosingRecord;
import org.xiangbang.shared.Money;
import org.xiangbang.shared.Region;
import org.xiangbang.shared.Schedule;

/** A project as the interface returns it; amounts are decimal strings in yuan. */
record ProjectJson(
        @JsonUnwrapped Head head,
        Plan plan,
        Sums sums,
        List<Line> budget,
        List<Goal> milestones,
        List<Payment> tranches,
        Paired pairing,
        Closed closing,
        List<SharedNumbers.Shared> sharedNumbers,
        Map<String, Object> parts) {

    /** What the project's case says about it. Of a project that is only ordered the interface returns nothing else. */
    record Head(
            String caseNo, String title, String status, String organization, String region, List<String> otherRegions) {

        static Head of(CaseFile file) {
            return new Head(
                    file.caseNo(),
                    file.title(),
                    file.status(),
                    file.organization(),
                    file.region().code(),
                    file.otherRegions().stream().map(Region::code).toList());
        }
    }

    record Plan(
            String need,
            String place,
            String kind,
            String nature,
            String summary,
            String beneficiaries,
            long households,
            long people,
            @JsonUnwrapped Targets targets,
            String partners,
            @JsonUnwrapped Schedule schedule) {}

    /**
     * @param paid in all, also of what came back later
     * @param left what may still be paid; nothing once the project has come to its end
     * @param recovered what came back; {@code remaining} is what was paid and did not
     */
    record Sums(
            String asked,
            String approved,
            String agreed,
            String audited,
            String paid,
            String ceiling,
            String left,
            String recovered,
            String remaining,
            List<Back> recoveries) {}

    /** Money that came back, with the step in which it was entered. */
    record Back(String process, String step, String amount, LocalDate on) {
        static Back of(Recoveries.Recovery recovery) {
            return new Back(
                    recovery.process(), recovery.step(), recovery.amount().yuan(), recovery.on());
        }
    }

    /**
     * @param most the most that may be paid of the line; {@code left} is what may still be paid of it, nothing once the project has come
     *     to its end
     */
    record Line(int no, String source, String purpose, String amount, String most, String paid, String left) {
        static Line of(LineAccount account, boolean over) {
            var line = account.line();
            return new Line(
                    line.no(),
                    line.source(),
                    line.purpose(),
                    line.amount().yuan(),
                    account.ceiling().yuan(),
                    account.paid().yuan(),
                    (over ? Money.ZERO : account.left()).yuan());
        }
    }

    record Goal(int no, String content, LocalDate plannedOn, LocalDate reachedOn) {}

    record Payment(
            int no,
            String share,
            String amount,
            String due,
            Integer milestone,
            Integer months,
            String paid,
            LocalDate paidOn,
            List<PaidPart> parts) {}

    /** What was paid of a line of the budget on the tranche so far. */
    record PaidPart(int line, String source, String paid) {}

    record Paired(String side, String form, String status, LocalDate pairedOn, List<Member> members) {}

    record Member(String organization, String share, String part, LocalDate confirmedOn) {}

    record Closed(
            String spent,
            @JsonUnwrapped ClosingEvaluation evaluation,
            String surplus,
            LocalDate publishedOn,
            String archiveNo) {}

    /** A project that is only ordered; it has nothing but its case. */
    static ProjectJson ordered(CaseFile file) {
        return new ProjectJson(
                Head.of(file), null, null, List.of(), List.of(), List.of(), null, null, List.of(), Map.of());
    }

    static ProjectJson of(
            CaseFile file,
            ProjectDossier.Contents known,
            List<SharedNumbers.Shared> shared,
            Map<String, Object> parts) {
        return new ProjectJson(
                Head.of(file),
                plan(known),
                sums(known),
                known.budget().stream()
                        .map(account -> Line.of(account, known.over()))
                        .toList(),
                known.milestones().stream()
                        .map(m -> new Goal(m.no(), m.content(), m.plannedOn(), m.reachedOn()))
                        .toList(),
                known.tranches().stream().map(ProjectJson::payment).toList(),
                known.pairing() == null ? null : paired(known.pairing()),
                known.closing() == null ? null : closed(known.closing()),
                shared,
                parts);
    }

    private static Plan plan(ProjectDossier.Contents known) {
        var plan = known.project().plan();
        return new Plan(
                known.project().need(),
                plan.place(),
                plan.kind(),
                plan.nature(),
                plan.summary(),
                plan.beneficiaries(),
                plan.households(),
                plan.people(),
                plan.targets(),
                plan.partners(),
                plan.schedule());
    }

    private static Sums sums(ProjectDossier.Contents known) {
        var project = known.project();
        return new Sums(
                project.amount().yuan(),
                yuan(project.approved()),
                yuan(project.agreed()),
                yuan(project.audited()),
                known.paid().yuan(),
                project.ceiling().yuan(),
                known.left().yuan(),
                known.recovered().yuan(),
                known.remaining().yuan(),
                known.recoveries().stream().map(Back::of).toList());
    }

    private static Payment payment(PlannedTranche planned) {
        var t = planned.tranche();
        return new Payment(
                t.no(),
                Share.percent(t.basisPoints()),
                t.amount().yuan(),
                t.due().name().toLowerCase(Locale.ROOT),
                t.milestone(),
                t.months(),
                yuan(t.paid()),
                t.paidOn(),
                planned.parts().stream()
                        .map(part -> new PaidPart(
                                part.line().no(),
                                part.line().source(),
                                part.paid().yuan()))
                        .toList());
    }

    private static Paired paired(Pairing pairing) {
        return new Paired(
                pairing.side().name().toLowerCase(Locale.ROOT),
                pairing.form() == null ? null : pairing.form().word(),
                pairing.status().word(),
                pairing.pairedOn(),
                pairing.shares().stream()
                        .map(s -> new Member(s.organization(), s.percent(), s.part(), s.confirmedOn()))
                        .toList());
    }

    private static Closed closed(ClosingRecord closing) {
        return new Closed(
                closing.spent().yuan(),
                closing.evaluation(),
                yuan(closing.surplus()),
                closing.publishedOn(),
                closing.archiveNo());
    }

    private static String yuan(Money amount) {
        return amount == null ? null : amount.yuan();
    }
}
