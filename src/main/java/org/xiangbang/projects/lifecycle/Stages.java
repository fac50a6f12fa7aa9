package org.xiangbang.projects.lifecycle;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.xiangbang.cases.CaseFiles;
import org.xiangbang.engine.forecast.Foresight;
import org.xiangbang.engine.model.ProcessBean;
import org.xiangbang.projects.Milestones;
import org.xiangbang.projects.Project;
import org.xiangbang.projects.Projects;
import org.xiangbang.projects.Tranche;
import org.xiangbang.projects.Tranches;

/**
 * Says what comes next in a signed project: for each tranche before acceptance, in order, its milestone and its payment; then
 * acceptance; then the tranches due at acceptance, the retention when its months are over, and the closing.
 */
@ProcessBean("stages")
public class Stages implements Foresight {
    private final Projects projects;
    private final Milestones milestones;
    private final Tranches tranches;
    private final Clock clock;

    Stages(Projects projects, Milestones milestones, Tranches tranches, Clock clock) {
        this.projects = projects;
        this.milestones = milestones;
        this.tranches = tranches;
        this.clock = clock;
    }

    /** A stage and the number of its milestone or tranche; zero where it has none. */
    private record Stage(String name, int no) {
        static final Stage ACCEPTANCE = new Stage("acceptance", 0);
        static final Stage CLOSURE = new Stage("closure", 0);

        String key(String caseNo) {
            return switch (name) {
                case "milestone" -> caseNo + ".M" + no;
                case "payment" -> caseNo + ".T" + no;
                default -> caseNo;
            };
        }
    }

    /** Returns the next stage: {@code milestone}, {@code payment}, {@code acceptance}, {@code retention} or {@code closure}. */
    public String next(String key) {
        var caseNo = CaseFiles.caseNo(key);
        if (projects.find(caseNo).status() == Project.Status.SIGNED)
            projects.status(caseNo, Project.Status.IMPLEMENTING);
        return of(caseNo).name();
    }

    /** The next stage follows from the records alone. */
    @Override
    public Optional<String> foreseen(String method, String caseNo) {
        return method.equals("next") ? Optional.of(of(caseNo).name()) : Optional.empty();
    }

    /** Returns the business key of the next stage: {@code P-….M2} for a milestone, {@code P-….T1} for a tranche. */
    public String key(String key) {
        var caseNo = CaseFiles.caseNo(key);
        return of(caseNo).key(caseNo);
    }

    private Stage of(String caseNo) {
        var project = projects.find(caseNo);
        var open = tranches.of(caseNo).stream()
                .filter(t -> !t.isPaid() && tranches.payable(caseNo, t.no()).isPositive())
                .toList();
        return project.acceptedOn() == null ? beforeAcceptance(caseNo, open) : afterAcceptance(project, open);
    }

    private Stage beforeAcceptance(String caseNo, List<Tranche> open) {
        var unreached = milestones.of(caseNo).stream().filter(m -> !m.reached()).toList();
        for (var tranche : open) {
            if (!tranche.beforeAcceptance()) continue;
            var waitsFor = unreached.stream()
                    .filter(m -> tranche.milestone() != null && m.no() <= tranche.milestone())
                    .findFirst();
            return waitsFor.map(m -> new Stage("milestone", m.no())).orElse(new Stage("payment", tranche.no()));
        }
        return unreached.stream()
                .findFirst()
                .map(m -> new Stage("milestone", m.no()))
                .orElse(Stage.ACCEPTANCE);
    }

    private Stage afterAcceptance(Project project, List<Tranche> open) {
        var today = LocalDate.now(clock);
        var due = open.stream().filter(t -> !dueOn(project, t).isAfter(today)).findFirst();
        if (due.isPresent()) return new Stage("payment", due.get().no());
        return open.isEmpty() ? Stage.CLOSURE : new Stage("retention", 0);
    }

    /** Returns the start of the day on which the earliest open retention falls due. */
    Date retentionDue(String caseNo) {
        var project = projects.find(caseNo);
        var day = tranches.of(caseNo).stream()
                .filter(t -> !t.isPaid() && t.due() == Tranche.Due.RETENTION)
                .map(t -> dueOn(project, t))
                .min(LocalDate::compareTo)
                .orElseGet(() -> LocalDate.now(clock));
        return Date.from(day.atStartOfDay(clock.getZone()).toInstant());
    }

    private static LocalDate dueOn(Project project, Tranche tranche) {
        return tranche.due() == Tranche.Due.RETENTION
                ? project.acceptedOn().plusMonths(tranche.months())
                : project.acceptedOn();
    }
}
