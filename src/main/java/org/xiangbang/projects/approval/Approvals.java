package org.xiangbang.projects.approval;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.xiangbang.access.Regions;
import org.xiangbang.cases.CaseFile;
import org.xiangbang.cases.CaseFiles;
import org.xiangbang.engine.countersign.ConsentLapsed;
import org.xiangbang.engine.model.Decisions;
import org.xiangbang.engine.model.ProcessBean;
import org.xiangbang.projects.BudgetLine;
import org.xiangbang.projects.BudgetLines;
import org.xiangbang.projects.Projects;
import org.xiangbang.projects.change.PlanChange;
import org.xiangbang.projects.change.PlanChanges;
import org.xiangbang.shared.Region;

/** What the approval model calls: it opens the round, names the departments to be heard and the level that decides. */
@ProcessBean("approvals")
public class Approvals {
    static final String LEVEL_TABLE = "projects-approval-level";

    private final ApprovalRounds rounds;
    private final Projects projects;
    private final BudgetLines budget;
    private final PlanChanges changes;
    private final CaseFiles cases;
    private final Regions regions;
    private final Decisions decisions;

    Approvals(
            ApprovalRounds rounds,
            Projects projects,
            BudgetLines budget,
            PlanChanges changes,
            CaseFiles cases,
            Regions regions,
            Decisions decisions) {
        this.rounds = rounds;
        this.projects = projects;
        this.budget = budget;
        this.changes = changes;
        this.cases = cases;
        this.regions = regions;
        this.decisions = decisions;
    }

    /** Returns the rounds in their order, the current one last; none before the project is put up for approval. */
    public List<Approval> of(String caseNo) {
        return rounds.of(caseNo);
    }

    /** Begins a round. @return {@code yes} if fiscal money is in it, else {@code no} */
    public String open(String caseNo) {
        var fiscal = funding(caseNo) == Funding.FISCAL;
        rounds.open(caseNo, projects.asked(caseNo), fiscal);
        return fiscal ? "yes" : "no";
    }

    /** Returns the desks whose consent is still missing, or all of them when a return leads here and every consent was kept. */
    public List<String> departments(String caseNo) {
        var round = rounds.current(caseNo);
        var missing = round.toBeHeard();
        return missing.isEmpty()
                ? round.departments().stream().map(Approval.Department::desk).toList()
                : missing;
    }

    /** The case was returned, so what the department said no longer counts. */
    @EventListener(condition = "#lapsed.process() == 'projects-approval'")
    void on(ConsentLapsed lapsed) {
        var round = rounds.current(CaseFiles.caseNo(lapsed.businessKey()));
        rounds.unhear(round, lapsed.desk().id());
    }

    /** Determines who decides and writes it to the round. @return the desk by level, {@code agriculture.chief@county} */
    public String level(String caseNo) {
        var file = cases.find(caseNo);
        var round = rounds.current(caseNo);
        var row = decisions
                .evaluate(
                        LEVEL_TABLE,
                        file,
                        Map.of(
                                "funding", funding(caseNo).word(),
                                "amount", new BigDecimal(round.asked().yuan()).doubleValue(),
                                "kind", projects.find(caseNo).plan().kind(),
                                "crossRegion", Reach.of(file).word()))
                .get(0);
        var level = new Approval.Level((String) row.get("desk"), (String) row.get("level"), (String) row.get("source"));
        rounds.level(round, level);
        return level.desk();
    }

    /** Puts the decision off; this is possible once in a round (T-03). */
    public void extend(String caseNo) {
        rounds.extend(rounds.current(caseNo));
    }

    /** Returns the reviewing desk of each department in each county that the project concerns. */
    List<String> desks(String caseNo, List<String> departments) {
        var file = cases.find(caseNo);
        var places = Stream.concat(Stream.of(file.region()), file.otherRegions().stream())
                .map(place ->
                        regions.at(place, Region.Level.COUNTY).orElse(place).code())
                .distinct()
                .toList();
        return departments.stream()
                .flatMap(department -> places.stream().map(place -> department + ".reviewer@" + place))
                .toList();
    }

    /** Returns the funding of the proposal, or of the change of plan that waits for a decision (F-14). */
    private Funding funding(String caseNo) {
        var changed = changes.pending(caseNo).map(PlanChange::budget).orElse(List.of());
        return Funding.of(changed.isEmpty() ? budget.of(caseNo) : changed);
    }

    /** How far a project's places lie apart, in the words of the decision table {@code projects-approval-level}. */
    private enum Reach {
        TOWNSHIP,
        COUNTY,
        COUNTIES,
        CITIES;

        static Reach of(CaseFile file) {
            var places = new ArrayList<>(file.otherRegions());
            places.add(file.region());
            if (within(places, Region.Level.TOWNSHIP)) return TOWNSHIP;
            if (within(places, Region.Level.COUNTY)) return COUNTY;
            return within(places, Region.Level.CITY) ? COUNTIES : CITIES;
        }

        /** Do all places lie in one division of that level? A place of a higher level does not. */
        private static boolean within(Collection<Region> places, Region.Level level) {
            var holders =
                    places.stream().map(place -> place.at(level)).distinct().toList();
            return holders.size() == 1 && holders.stream().allMatch(Predicate.not(Optional::isEmpty));
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Where a project's money comes from, in the words of the decision table {@code projects-approval-level}. */
    private enum Funding {
        /** The state's money, or money to which the same rules apply: that of paired counties and of central units (L-11). */
        FISCAL,
        /** Gifts, with or without money from the villages. */
        DONATION,
        /** Only what the village and the villagers raise themselves. */
        OWN;

        private static final Set<String> LIKE_FISCAL = Set.of("targeted", "east-west");
        private static final Set<String> RAISED_LOCALLY = Set.of("collective", "self-raised");

        static Funding of(Collection<BudgetLine> lines) {
            if (lines.stream().anyMatch(l -> l.fiscal() || LIKE_FISCAL.contains(l.source()))) return FISCAL;
            return lines.stream().allMatch(l -> RAISED_LOCALLY.contains(l.source())) ? OWN : DONATION;
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
