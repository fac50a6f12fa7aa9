package org.xiangbang.needs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.xiangbang.access.Departments;
import org.xiangbang.cases.CaseFile;
import org.xiangbang.cases.CaseFiles;
import org.xiangbang.engine.form.StepInput;
import org.xiangbang.engine.step.StepWork;
import org.xiangbang.engine.step.StepWorkFor;
import org.xiangbang.shared.FormRefused;
import org.xiangbang.shared.Outcome;
import org.xiangbang.shared.Region;
import org.xiangbang.shared.Violation;

/** The step in which a need is reported, and in which it is corrected. */
@StepWorkFor(process = SurveyProcess.KEY, step = SurveyProcess.REPORT)
class ReportStep implements StepWork {
    private final NeedRecords records;
    private final CollectionRounds rounds;
    private final CaseFiles cases;
    private final Departments departments;

    ReportStep(NeedRecords records, CollectionRounds rounds, CaseFiles cases, Departments departments) {
        this.records = records;
        this.rounds = rounds;
        this.cases = cases;
        this.departments = departments;
    }

    /** @throws FormRefused when a place is outside the reporter's region, a department is unknown, or sums differ */
    @Override
    public void check(StepInput in) {
        if (in.outcome() != Outcome.APPROVE) return;
        var content = NeedForm.content(in);
        var wrong = new ArrayList<>(content.violations());
        var place = content.location().region();
        var mine = new Region(in.desk().region());
        if (!mine.contains(place)) wrong.add(new Violation("region", "needs.region-outside", place, mine));
        else if (!place.equals(in.file().region()))
            wrong.add(new Violation("region", "needs.region-fixed", in.file().region()));
        if (!lineDepartments().containsAll(content.departments()))
            wrong.add(new Violation("departments", "needs.department-unknown"));
        if (!wrong.isEmpty()) throw new FormRefused(wrong);
    }

    private List<String> lineDepartments() {
        return departments.all().stream()
                .filter(d -> d.kind().equals("line"))
                .map(d -> d.code())
                .toList();
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
