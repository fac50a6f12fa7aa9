package org.xiangbang.evidence.web;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.xiangbang.cases.CaseFile;
import org.xiangbang.cases.CasePanel;
import org.xiangbang.evidence.Act;
import org.xiangbang.evidence.Diagram;
import org.xiangbang.evidence.OpenOffer;
import org.xiangbang.evidence.Traces;
import org.xiangbang.shared.NotFound;
import org.xiangbang.shared.Official;

/** Collects what a tab of the page of a case shows. */
@Component
class CasePage {
    /** So many of the latest acts stand in the first tab. */
    private static final int LATEST = 3;

    private final CaseHead head;
    private final CasePapers papers;
    private final Traces traces;
    private final Timeline timeline;
    private final HistoryParts history;
    private final Drawings drawings;
    private final ObjectProvider<CasePanel> panels;

    CasePage(
            CaseHead head,
            CasePapers papers,
            Traces traces,
            Timeline timeline,
            HistoryParts history,
            Drawings drawings,
            ObjectProvider<CasePanel> panels) {
        this.head = head;
        this.papers = papers;
        this.traces = traces;
        this.timeline = timeline;
        this.history = history;
        this.drawings = drawings;
        this.panels = panels;
    }

    Map<String, Object> of(CaseFile file, CaseTab tab, HistoryFilter filter, Official by, Locale locale) {
        var model = new HashMap<String, Object>();
        var acts = traces.outline(file.caseNo());
        var open = traces.open(file.caseNo());
        head.add(file, acts, open, model, locale);
        model.put("tab", tab);
        model.put("waiting", open.stream().map(o -> timeline.waiting(o, locale)).toList());
        model.put("own", own(open, by));
        model.put("panels", panels(file, tab, by, locale));
        part(file, tab, acts, open, filter, by, model, locale);
        return model;
    }

    /** Adds what the tab alone shows. */
    private void part(
            CaseFile file,
            CaseTab tab,
            List<Act> acts,
            List<OpenOffer> open,
            HistoryFilter filter,
            Official by,
            Map<String, Object> model,
            Locale locale) {
        model.put("count", acts.size());
        var no = file.caseNo();
        switch (tab) {
            case BRIEF ->
                model.put(
                        "lines",
                        history.lines(no, acts.subList(Math.max(0, acts.size() - LATEST), acts.size()), locale));
            case MONEY -> {}
            case DIAGRAM -> drawings(no, open, model, locale);
            case PAPERS -> papers.add(no, acts, open, by, model, locale);
            case HISTORY -> history.add(no, acts, filter, model, locale);
            case PRINT -> model.put("lines", lines(no, locale));
        }
    }

    private List<Timeline.Line> lines(String caseNo, Locale locale) {
        return traces.acts(caseNo).stream()
                .map(act -> timeline.line(act, locale))
                .toList();
    }

    /** Returns the open steps that the reader may do. */
    private static Set<String> own(List<OpenOffer> open, Official by) {
        return open.stream()
                .filter(offer -> by.seat(offer.desk(), offer.process()).isPresent())
                .map(OpenOffer::taskId)
                .collect(Collectors.toSet());
    }

    private void drawings(String caseNo, List<OpenOffer> open, Map<String, Object> model, Locale locale) {
        var diagrams = traces.diagrams(caseNo);
        var drawn = diagrams.stream().map(d -> drawings.of(d, locale)).toList();
        model.put("drawings", drawn);
        model.put("traces", drawn.stream().map(drawings::json).toList());
        model.put("unfolded", unfolded(diagrams, open));
    }

    /** Returns the process to be seen first: the one that waits, or else the last that the case went through. */
    private static String unfolded(List<Diagram> diagrams, List<OpenOffer> open) {
        var last = diagrams.isEmpty() ? "" : diagrams.get(diagrams.size() - 1).process();
        return open.stream().map(OpenOffer::process).findFirst().orElse(last);
    }

    private List<CasePanel.View> panels(CaseFile file, CaseTab tab, Official by, Locale locale) {
        return panels.stream()
                .filter(panel -> tab.shows((panel.ofMoney() ? CaseTab.MONEY : CaseTab.BRIEF).word()))
                .sorted(Comparator.comparingInt(CasePanel::order))
                .flatMap(p -> view(p, file, by, locale).stream())
                .toList();
    }

    /** Returns the panel. A module that has not written its record of the case yet shows nothing. */
    private static Optional<CasePanel.View> view(CasePanel panel, CaseFile file, Official by, Locale locale) {
        try {
            return panel.view(file, by, locale);
        } catch (NotFound notYet) {
            return Optional.empty();
        }
    }
}
