package org.xiangbang.evidence.issued.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xiangbang.cases.CasePanel;
import org.xiangbang.documents.Documents;
import org.xiangbang.engine.step.StepPanel;
import org.xiangbang.engine.task.TaskView;
import org.xiangbang.evidence.Traces;
import org.xiangbang.evidence.issued.IssuedPapers;
import org.xiangbang.evidence.issued.PaperKind;
import org.xiangbang.shared.Official;

/** Shows beside a step the papers of its process: those that can be issued now, such as the text that the step posts, and those that were. */
@Component
class StepPapersPanel implements StepPanel {
    private final Traces traces;
    private final IssuedPapers papers;
    private final Documents documents;

    StepPapersPanel(Traces traces, IssuedPapers papers, Documents documents) {
        this.traces = traces;
        this.papers = papers;
        this.documents = documents;
    }

    /** A paper that was issued. */
    record Issued(String id, String name) {}

    @Override
    public Place place() {
        return Place.DOSSIER;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public Optional<CasePanel.View> view(TaskView view, Official by, Locale locale) {
        var process = view.definition().process();
        var kinds = Arrays.stream(PaperKind.values())
                .filter(kind -> kind.process().equals(process))
                .toList();
        if (kinds.isEmpty()) return Optional.empty();
        var caseNo = view.file().caseNo();
        var history = traces.acts(caseNo);
        var issued = kinds.stream()
                .flatMap(kind -> IssuedPapers.issued(kind, history).stream())
                .toList();
        var offered = papers.offered(history, traces.open(caseNo), by).stream()
                .filter(kinds::contains)
                .toList();
        if (issued.isEmpty() && offered.isEmpty()) return Optional.empty();
        var names = documents.names(issued, by);
        var shown = issued.stream()
                .filter(names::containsKey)
                .map(id -> new Issued(id, names.get(id)))
                .toList();
        var model = Map.of("caseNo", caseNo, "task", view.taskId(), "offered", offered, "issued", shown);
        return Optional.of(new CasePanel.View("evidence/step-papers", model));
    }
}
