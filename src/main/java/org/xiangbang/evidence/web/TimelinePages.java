package org.xiangbang.evidence.web;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.xiangbang.cases.VisibleCases;
import org.xiangbang.evidence.Act;
import org.xiangbang.evidence.Traces;
import org.xiangbang.shared.NotFound;
import org.xiangbang.shared.Official;

/** The timeline alone, beside an open step: the latest acts, with the earlier ones folded; and one act of a timeline. */
@Controller
class TimelinePages {
    private static final int UNFOLDED = 3;

    private final VisibleCases cases;
    private final Traces traces;
    private final Timeline timeline;
    private final HistoryParts history;

    TimelinePages(VisibleCases cases, Traces traces, Timeline timeline, HistoryParts history) {
        this.cases = cases;
        this.traces = traces;
        this.timeline = timeline;
        this.history = history;
    }

    @GetMapping("/cases/{caseNo}/timeline")
    String show(@PathVariable String caseNo, Official by, Model model, Locale locale) {
        cases.find(caseNo, by);
        var all = traces.outline(caseNo);
        var part = all.subList(Math.max(0, all.size() - HistoryParts.ACTS), all.size());
        var lines = history.lines(caseNo, part, locale);
        var fold = Math.max(0, lines.size() - UNFOLDED);
        model.addAttribute("caseNo", caseNo);
        model.addAttribute("lines", lines);
        model.addAttribute("before", all.size() - lines.size());
        model.addAttribute("dated", all.stream().allMatch(Act::demonstration));
        model.addAttribute("earlier", lines.subList(0, fold));
        model.addAttribute("latest", lines.subList(fold, lines.size()));
        return "evidence/timeline :: folded";
    }

    /** Returns what was said and entered in one act, for a line that is unfolded. @throws NotFound if the case has no act of that number */
    @GetMapping("/cases/{caseNo}/acts/{seq}")
    String one(@PathVariable String caseNo, @PathVariable int seq, Official by, Model model, Locale locale) {
        cases.find(caseNo, by);
        var act = traces.act(caseNo, seq).orElseThrow(() -> new NotFound(caseNo + " " + seq));
        model.addAttribute("lines", List.of(timeline.line(act, locale)));
        return "evidence/timeline :: one";
    }
}
