package org.xiangbang.evidence.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.xiangbang.cases.CasePanel;
import org.xiangbang.engine.model.Definitions;
import org.xiangbang.engine.step.StepPanel;
import org.xiangbang.engine.task.TaskView;
import org.xiangbang.evidence.Act;
import org.xiangbang.evidence.Traces;
import org.xiangbang.shared.Official;

/** Shows what was changed since the case was last sent back: field by field, the old value and the new one. */
@Component
class Corrections implements StepPanel {
    private static final Set<String> SENT_BACK = Set.of("return", "back");

    private final Traces traces;
    private final Timeline timeline;
    private final Definitions definitions;

    Corrections(Traces traces, Timeline timeline, Definitions definitions) {
        this.traces = traces;
        this.timeline = timeline;
        this.definitions = definitions;
    }

    @Override
    public Place place() {
        return Place.DOSSIER;
    }

    @Override
    public int order() {
        return 10;
    }

    /** @param before null when there was no value */
    record Change(String label, FieldTexts.Line before, FieldTexts.Line now) {}

    @Override
    public Optional<CasePanel.View> view(TaskView view, Official by, Locale locale) {
        var together = definitions.together(view.definition().process());
        var done = traces.acts(view.file().caseNo()).stream()
                .filter(act -> act.act().equals("complete") && together.contains(act.process()))
                .toList();
        return done.stream()
                .filter(act -> SENT_BACK.contains(act.form().outcome()))
                .reduce((earlier, later) -> later)
                .flatMap(sentBack -> view(done, sentBack, view, locale));
    }

    private Optional<CasePanel.View> view(List<Act> done, Act sentBack, TaskView view, Locale locale) {
        var before = new LinkedHashMap<String, FieldTexts.Line>();
        var now = new LinkedHashMap<String, FieldTexts.Line>();
        for (var act : done) {
            if (act.seq() < sentBack.seq()) keep(act, before, locale);
            else if (act.seq() > sentBack.seq() && corrects(act, done, sentBack, view)) keep(act, now, locale);
        }
        var changes = changes(before, now);
        if (changes.isEmpty()) return Optional.empty();
        return Optional.of(new CasePanel.View(
                "evidence/corrections", Map.of("changes", changes, "sentBack", timeline.line(sentBack, locale))));
    }

    private void keep(Act act, Map<String, FieldTexts.Line> lines, Locale locale) {
        timeline.line(act, locale).fields().forEach(line -> lines.put(line.label(), line));
    }

    /** Does the act correct something? Acts of the applicant do, and so does a step that was done before and is done again. */
    private static boolean corrects(Act act, List<Act> done, Act sentBack, TaskView view) {
        return view.file().applicant().equals(act.by().desk())
                || done.stream()
                        .anyMatch(earlier -> earlier.seq() < sentBack.seq()
                                && earlier.seq() != act.seq()
                                && earlier.step().equals(act.step())
                                && !earlier.step().equals(sentBack.step()));
    }

    private static List<Change> changes(Map<String, FieldTexts.Line> before, Map<String, FieldTexts.Line> now) {
        var changes = new ArrayList<Change>();
        now.forEach((label, line) -> {
            var old = before.get(label);
            if (!line.equals(old)) changes.add(new Change(label, old, line));
        });
        return changes;
    }
}
