package org.xiangbang.needs;

import java.util.Map;
import java.util.Set;
import org.xiangbang.cases.CaseFile;
import org.xiangbang.cases.CaseFiles;
import org.xiangbang.engine.form.StepInput;
import org.xiangbang.engine.step.StepWork;
import org.xiangbang.engine.step.StepWorkFor;
import org.xiangbang.shared.Findings;
import org.xiangbang.shared.FormRefused;
import org.xiangbang.shared.Outcome;
import org.xiangbang.shared.Region;

/** The step in which a need is reported, and in which it is corrected. */
@StepWorkFor(process = SurveyProcess.KEY, step = SurveyProcess.REPORT)
class ReportStep implements StepWork {
    private static final String DEPARTMENTS = "departments";

    private final NeedRecords records;
    private final CollectionRounds rounds;
    private final CaseFiles cases;
    private final LineDepartments lines;

    ReportStep(NeedRecords records, CollectionRounds rounds, CaseFiles cases, LineDepartments lines) {
        this.records = records;
        this.rounds = rounds;
        this.cases = cases;
        this.lines = lines;
    }

    /** @throws FormRefused when a place is outside the reporter's region, a department is unknown, or sums differ */
    @Override
    public void check(StepInput in, Findings found) {
        if (in.outcome() != Outcome.APPROVE) return;
        NeedForm.compare(in, found);
        found.check(() -> place(in));
        found.check(() -> {
            if (!lines.codes().containsAll(in.list(DEPARTMENTS)))
                throw new FormRefused(DEPARTMENTS, "needs.department-unknown");
        });
    }

    private static void place(StepInput in) {
        var place = new Region(in.text("region"));
        var mine = new Region(in.desk().region());
        if (!mine.contains(place)) throw new FormRefused("region", "needs.region-outside", place, mine);
        if (!place.equals(in.file().region()))
            throw new FormRefused("region", "needs.region-fixed", in.file().region());
    }

    @Override
    public Map<String, Set<String>> offered() {
        return Map.of(DEPARTMENTS, lines.codes());
    }

    @Override
    public void record(StepInput in) {
        if (in.outcome() != Outcome.APPROVE) return;
        var content = NeedForm.content(in);
        var level = new Region(in.desk().region()).level();
        var origin = level.compareTo(Region.Level.COUNTY) < 0 ? Region.Level.COUNTY : level;
        records.save(
                in.caseNo(),
                content,
                origin,
                rounds.libraryYear(content.location().region()));
        cases.title(in.caseNo(), content.title());
        cases.amount(in.caseNo(), content.financing().amount());
    }

    @Override
    public Map<String, Object> prefill(String businessKey, CaseFile file) {
        return records.find(file.caseNo())
                .map(need -> NeedForm.values(need.content()))
                .orElse(Map.of());
    }
}
