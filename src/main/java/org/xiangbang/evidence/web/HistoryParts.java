package org.xiangbang.evidence.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.xiangbang.evidence.Act;
import org.xiangbang.evidence.Traces;
import org.xiangbang.shared.FormRefused;

/** Shows the history of a case in parts, the latest first; what was said and entered is read of the acts of one part only. */
@Component
class HistoryParts {
    /** So many acts are one part (ours, decision 0226). */
    static final int ACTS = 50;

    private final Traces traces;
    private final Timeline timeline;

    HistoryParts(Traces traces, Timeline timeline) {
        this.traces = traces;
        this.timeline = timeline;
    }

    /**
     * Where a part stands among the acts that fit.
     *
     * @param earlier how many come before it; {@code first} is the number of its first act, 0 if it has none
     * @param latest whether it is the last part
     * @param dated whether all acts that fit have demonstration time
     */
    record Part(int earlier, int first, boolean latest, boolean dated) {}

    /**
     * Adds the part that the filter asks for.
     *
     * @param acts all acts of the case, in outline
     * @throws FormRefused naming {@code before} if no act comes before it
     */
    void add(String caseNo, List<Act> acts, HistoryFilter filter, Map<String, Object> model, Locale locale) {
        var named = timeline.named(acts, locale);
        model.put("filter", filter);
        model.put("desks", HistoryFilter.choices(named, Timeline.Named::desk));
        model.put("steps", HistoryFilter.choices(named, Timeline.Named::step));
        var fit = filter.of(named).stream().map(Timeline.Named::act).toList();
        var end = end(acts, fit, filter.before());
        var part = fit.subList(Math.max(0, end - ACTS), end);
        model.put(
                "part",
                new Part(
                        end - part.size(),
                        part.isEmpty() ? 0 : part.get(0).seq(),
                        end == fit.size(),
                        fit.stream().allMatch(Act::demonstration)));
        model.put("lines", lines(caseNo, part, locale));
    }

    /** Returns how many of the acts that fit come before the end of the part. */
    private static int end(List<Act> acts, List<Act> fit, Integer before) {
        if (before == null) return fit.size();
        if (before < 2 || before > acts.size() + 1) throw new FormRefused("before", "field.cursor");
        return (int) fit.stream().filter(act -> act.seq() < before).count();
    }

    /** Reads acts that are known in outline as a whole. */
    List<Timeline.Line> lines(String caseNo, List<Act> acts, Locale locale) {
        return traces.acts(caseNo, acts.stream().map(Act::seq).toList()).stream()
                .map(act -> timeline.line(act, locale))
                .toList();
    }
}
