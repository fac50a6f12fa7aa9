package org.xiangbang.evidence.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.xiangbang.access.Regions;
import org.xiangbang.cases.CaseFile;
import org.xiangbang.cases.CaseFiles;
import org.xiangbang.cases.CasePanel;
import org.xiangbang.evidence.Diagram;
import org.xiangbang.evidence.Traces;
import org.xiangbang.shared.NotFound;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.Region;
import org.xiangbang.web.Sentences;

/** Collects what the page of a case shows. */
@Component
class CasePage {
    private final CaseFiles cases;
    private final Traces traces;
    private final Timeline timeline;
    private final Regions regions;
    private final Sentences sentences;
    private final ObjectProvider<CasePanel> panels;
    private final Shown shown;

    CasePage(
            CaseFiles cases,
            Traces traces,
            Timeline timeline,
            Regions regions,
            Sentences sentences,
            ObjectProvider<CasePanel> panels,
            Shown shown) {
        this.cases = cases;
        this.traces = traces;
        this.timeline = timeline;
        this.regions = regions;
        this.sentences = sentences;
        this.panels = panels;
        this.shown = shown;
    }

    Map<String, Object> of(CaseFile file, Official by, Locale locale) {
        var model = new HashMap<String, Object>();
        var diagrams = traces.diagrams(file.caseNo());
        model.put("file", file);
        model.put("place", place(file, locale));
        organization(file, model, locale);
        model.put("panels", panels(file, by, locale));
        model.put(
                "waiting",
                traces.open(file.caseNo()).stream()
                        .map(o -> timeline.waiting(o, locale))
                        .toList());
        model.put(
                "lines",
                traces.acts(file.caseNo()).stream()
                        .map(a -> timeline.line(a, locale))
                        .toList());
        model.put(
                "drawings",
                diagrams.stream().map(d -> timeline.drawing(d, locale)).toList());
        model.put("traces", diagrams.stream().map(shown::json).toList());
        model.put("now", shown.clock().instant());
        return model;
    }

    /** The case of an organization has its name as its title. */
    private void organization(CaseFile file, Map<String, Object> model, Locale locale) {
        var number = file.organization();
        if (number == null) return;
        if (file.kind() != CaseFile.Kind.ORGANIZATION) model.put("organization", cases.organizationName(number));
        model.put("formerly", String.join(sentences.text("web.join", locale), cases.formerNames(number)));
    }

    private String place(CaseFile file, Locale locale) {
        var names = new ArrayList<String>();
        names.add(name(file.region().code()));
        file.otherRegions().forEach(r -> names.add(name(r.code())));
        return String.join(sentences.text("web.join", locale), names);
    }

    private String name(String code) {
        return regions.fullName(new Region(code));
    }

    private List<CasePanel.View> panels(CaseFile file, Official by, Locale locale) {
        return panels.stream()
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

    /** The clock and the JSON writer for the page. */
    @Component
    record Shown(Clock clock, ObjectMapper json) {

        String json(Diagram diagram) {
            try {
                return json.writeValueAsString(Map.of("elements", diagram.elements(), "flows", diagram.flows()));
            } catch (JsonProcessingException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
