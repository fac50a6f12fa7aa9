package org.xiangbang.needs;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xiangbang.access.Regions;
import org.xiangbang.cases.CaseFile;
import org.xiangbang.cases.CaseFiles;
import org.xiangbang.engine.form.StepForm;
import org.xiangbang.engine.moves.Workflow;
import org.xiangbang.engine.step.StartForms;
import org.xiangbang.engine.task.Completed;
import org.xiangbang.shared.Desk;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.Region;
import org.xiangbang.shared.Rule;
import org.xiangbang.shared.Seat;
import org.xiangbang.shared.VisibleText;

/** Reports a need (P1). */
@Service
public class NeedSurvey {
    static final Rule LOCAL_DESKS_REPORT = new Rule("needs.local-desks-report", "rules L-01, L-02");
    private static final Set<String> LOCAL = Set.of("village", "township", "agriculture");
    private static final int TITLE = 200;

    private final Workflow workflow;
    private final CaseFiles cases;
    private final Regions regions;
    private final LineDepartments lines;
    private final StartForms starts;

    NeedSurvey(Workflow workflow, CaseFiles cases, Regions regions, LineDepartments lines, StartForms starts) {
        this.workflow = workflow;
        this.cases = cases;
        this.regions = regions;
        this.lines = lines;
        this.starts = starts;
    }

    /**
     * Reports a need from the reporter's desk with the narrowest region in which the place lies.
     *
     * @throws org.xiangbang.shared.FormRefused naming every field that is wrong
     * @throws org.xiangbang.shared.RuleBroken {@code needs.local-desks-report} for people without a reporting desk
     */
    @Transactional
    public Completed report(StepForm form, Official by) {
        var desks = reportingDesks(by);
        if (desks.isEmpty()) throw LOCAL_DESKS_REPORT.broken();
        var filing = filing(form);
        var file = starts.check(
                SurveyProcess.KEY,
                SurveyProcess.REPORT,
                filing,
                by,
                in -> open(form, new Region(in.text("region")), desks));
        return workflow.startWith(SurveyProcess.KEY, file, SurveyProcess.REPORT, filing, by);
    }

    private CaseFile open(StepForm form, Region place, List<Desk> desks) {
        var desk = desks.stream()
                .filter(d -> new Region(d.region()).contains(place))
                .findFirst()
                .orElse(desks.get(0));
        var mine = new Region(desk.region());
        var region = mine.contains(place) ? place : mine;
        if (regions.find(region.code()).isPresent()) regions.requireInForce("region", region.code());
        return CaseFile.fresh(
                        cases.nextNumber(CaseFile.Kind.NEED, region),
                        CaseFile.Kind.NEED,
                        title(form),
                        region,
                        null,
                        desk,
                        Need.Status.REPORTED.word())
                .withOtherRegions(otherPlaces(form, region));
    }

    /** Returns the desks from which the official may report needs, their own and those of principals, the narrowest region first. */
    public List<Desk> reportingDesks(Official by) {
        var codes = lines.codes();
        return by.seats(SurveyProcess.KEY).stream()
                .map(Seat::desk)
                .filter(d -> d.post().equals("handler"))
                .filter(d -> LOCAL.contains(d.department()) || codes.contains(d.department()))
                .sorted(Comparator.comparing((Desk d) -> d.region().length()).reversed())
                .toList();
    }

    private static StepForm filing(StepForm form) {
        return new StepForm("approve", form.opinion(), form.fields(), form.documents());
    }

    private Optional<Region> place(Object code) {
        return Optional.ofNullable(code)
                .filter(String.class::isInstance)
                .flatMap(c -> regions.find(VisibleText.of(c.toString())))
                .map(place -> place.region());
    }

    /** Returns the title of the case, also where that of the form is refused: the rest of the form is judged by the case. */
    private static String title(StepForm form) {
        return form.fields().get("title") instanceof String title
                        && !VisibleText.isEmpty(title)
                        && title.length() <= TITLE
                ? VisibleText.of(title)
                : SurveyProcess.KEY;
    }

    private List<Region> otherPlaces(StepForm form, Region first) {
        return rows(form.fields().get("otherPlaces"))
                .flatMap(row -> row instanceof Map<?, ?> cells ? place(cells.get("region")).stream() : null)
                .filter(other -> !other.equals(first))
                .distinct()
                .toList();
    }

    private static Stream<?> rows(Object table) {
        return table instanceof List<?> rows ? rows.stream() : Stream.empty();
    }
}
