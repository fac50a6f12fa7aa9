package org.xiangbang.evidence.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.xiangbang.access.DeskNames;
import org.xiangbang.documents.Document;
import org.xiangbang.documents.Documents;
import org.xiangbang.evidence.Act;
import org.xiangbang.evidence.OpenOffer;
import org.xiangbang.evidence.Traces;
import org.xiangbang.evidence.issued.IssuedPapers;
import org.xiangbang.evidence.issued.PaperKind;
import org.xiangbang.shared.Official;

/** The papers of a case with the acts that brought them. */
@Component
class CasePapers {
    private final Documents documents;
    private final IssuedPapers issued;
    private final DeskNames desks;
    private final Traces traces;
    private final Timeline timeline;

    CasePapers(Documents documents, IssuedPapers issued, DeskNames desks, Traces traces, Timeline timeline) {
        this.documents = documents;
        this.issued = issued;
        this.desks = desks;
        this.traces = traces;
        this.timeline = timeline;
    }

    /** @param field what the form called it; null for a paper that went with an opinion */
    record Paper(Document document, Timeline.Line line, String field) {}

    /** A kind of paper that others can issue, with the names of their desks. */
    record OfOthers(PaperKind kind, List<String> desks) {}

    /**
     * Adds the papers of a case, the kinds that {@code by} can issue now and those that only others can.
     *
     * @param outline every act of the case, without what was said, entered and handed in
     */
    void add(
            String caseNo,
            List<Act> outline,
            List<OpenOffer> open,
            Official by,
            Map<String, Object> model,
            Locale locale) {
        var brought = traces.actsWithPapers(caseNo);
        var history = history(outline, brought);
        model.put(
                "papers",
                of(
                        caseNo,
                        brought.stream().map(act -> timeline.line(act, locale)).toList()));
        model.put("offered", issued.offered(history, open, by));
        model.put(
                "ofOthers",
                issued.offeredToOthers(history, open, by).entrySet().stream()
                        .map(kind -> new OfOthers(
                                kind.getKey(),
                                kind.getValue().stream()
                                        .map(desk -> desks.of(desk, locale))
                                        .toList()))
                        .toList());
    }

    /** Which paper was issued is told by the act that brought it. */
    private static List<Act> history(List<Act> outline, List<Act> brought) {
        var whole = brought.stream().collect(Collectors.toMap(Act::seq, Function.identity()));
        return outline.stream().map(act -> whole.getOrDefault(act.seq(), act)).toList();
    }

    /** @return one entry for each time that a paper was handed in, the newest first */
    private List<Paper> of(String caseNo, List<Timeline.Line> lines) {
        var known = documents.of(caseNo).stream()
                .collect(Collectors.toMap(document -> document.id().toString(), Function.identity()));
        var papers = new ArrayList<Paper>();
        for (var line : lines) {
            for (var field : line.fields())
                field.documents().stream()
                        .filter(known::containsKey)
                        .forEach(id -> papers.add(new Paper(known.get(id), line, field.label())));
            var named = line.fields().stream()
                    .flatMap(field -> field.documents().stream())
                    .collect(Collectors.toSet());
            line.act().form().documents().stream()
                    .filter(id -> known.containsKey(id) && !named.contains(id))
                    .forEach(id -> papers.add(new Paper(known.get(id), line, null)));
        }
        Collections.reverse(papers);
        return papers;
    }
}
