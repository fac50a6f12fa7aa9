package org.xiangbang.projects.approval;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.xiangbang.cases.CaseFiles;
import org.xiangbang.engine.countersign.ConsentLapsed;
import org.xiangbang.engine.model.Decisions;
import org.xiangbang.engine.model.ProcessBean;
import org.xiangbang.shared.Region;

/** What the approval model asks: the round, the departments to be heard, the level that decides. */
@ProcessBean("approvals")
public class Approvals {
    static final String LEVEL_TABLE = "projects-approval-level";

    private final ApprovalRounds rounds;
    private final ApprovalAsk ask;
    private final CaseFiles cases;
    private final Decisions decisions;

    Approvals(ApprovalRounds rounds, ApprovalAsk ask, CaseFiles cases, Decisions decisions) {
        this.rounds = rounds;
        this.ask = ask;
        this.cases = cases;
        this.decisions = decisions;
    }

    /** The rounds in their order, the one that runs now last; none before the project is put up. */
    public List<Approval> of(String caseNo) {
        return rounds.of(caseNo);
    }

    /** Begins a round. @return {@code yes} if fiscal money is in it, else {@code no} */
    public String open(String caseNo) {
        var fiscal = ask.funding(caseNo) == ApprovalFunding.FISCAL;
        rounds.open(caseNo, ask.amount(caseNo), fiscal);
        return fiscal ? "yes" : "no";
    }

    /** The desks whose consent is still missing; all of them when a return leads here and every consent was kept. */
    public List<String> departments(String caseNo) {
        var round = rounds.current(caseNo);
        var missing = round.toBeHeard();
        return missing.isEmpty()
                ? round.departments().stream().map(Approval.Department::desk).toList()
                : missing;
    }

    /** The case was returned, and what the department said no longer counts. */
    @EventListener(condition = "#lapsed.process() == 'projects-approval'")
    void on(ConsentLapsed lapsed) {
        var round = rounds.current(CaseFiles.caseNo(lapsed.businessKey()));
        rounds.unhear(round, lapsed.desk().id());
    }

    /** Finds out and remembers who decides. @return the desk by level, {@code agriculture.chief@county} */
    public String level(String caseNo) {
        var file = cases.find(caseNo);
        var round = rounds.current(caseNo);
        var row = decisions
                .evaluate(
                        LEVEL_TABLE,
                        file,
                        Map.of(
                                "funding", ask.funding(caseNo).word(),
                                "amount", new BigDecimal(round.asked().yuan()).doubleValue(),
                                "kind", ask.kind(caseNo),
                                "crossRegion", ApprovalReach.of(file).word()))
                .get(0);
        var level = new Approval.Level((String) row.get("desk"), (String) row.get("level"), (String) row.get("source"));
        rounds.level(round, level);
        return level.desk();
    }

    /** The decision is put off, once in a round (T-03). */
    public void extend(String caseNo) {
        rounds.extend(rounds.current(caseNo));
    }

    /** The reviewing desk of each department in each county that the project touches. */
    List<String> desks(String caseNo, List<String> departments) {
        var file = cases.find(caseNo);
        var places = Stream.concat(Stream.of(file.region()), file.otherRegions().stream())
                .map(place -> place.at(Region.Level.COUNTY).orElse(place).code())
                .distinct()
                .toList();
        return departments.stream()
                .flatMap(department -> places.stream().map(place -> department + ".reviewer@" + place))
                .toList();
    }
}
