package org.xiangbang.evidence.issued.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xiangbang.access.DeskNames;
import org.xiangbang.cases.CaseFile;
import org.xiangbang.cases.CasePanel;
import org.xiangbang.documents.Documents;
import org.xiangbang.evidence.Traces;
import org.xiangbang.evidence.issued.IssuedPapers;
import org.xiangbang.evidence.issued.PaperKind;
import org.xiangbang.shared.Official;

/** Shows beside a case's money the papers of its payments (拨付单), and the button that issues one or the desks that have it. */
@Component
class PaymentPapersPanel implements CasePanel {
    private static final int AFTER_PAYMENTS = 26;

    private final Traces traces;
    private final IssuedPapers papers;
    private final Documents documents;
    private final DeskNames desks;

    PaymentPapersPanel(Traces traces, IssuedPapers papers, Documents documents, DeskNames desks) {
        this.traces = traces;
        this.papers = papers;
        this.documents = documents;
        this.desks = desks;
    }

    @Override
    public boolean ofMoney() {
        return true;
    }

    @Override
    public int order() {
        return AFTER_PAYMENTS;
    }

    @Override
    public Optional<View> view(CaseFile file, Official by, Locale locale) {
        var history = traces.acts(file.caseNo());
        var open = traces.open(file.caseNo());
        var offered = papers.offered(history, open, by).contains(PaperKind.DISBURSEMENT);
        var others = papers.offeredToOthers(history, open, by).getOrDefault(PaperKind.DISBURSEMENT, List.of()).stream()
                .map(desk -> desks.of(desk, locale))
                .toList();
        var ids = IssuedPapers.issued(PaperKind.DISBURSEMENT, history);
        var names = documents.names(ids, by);
        var issued = ids.stream()
                .filter(names::containsKey)
                .map(id -> new StepPapersPanel.Issued(id, names.get(id)))
                .toList();
        if (issued.isEmpty() && !offered && others.isEmpty()) return Optional.empty();
        return Optional.of(new View(
                "evidence/payment-papers",
                Map.of("caseNo", file.caseNo(), "issued", issued, "offered", offered, "others", others)));
    }
}
