package org.xiangbang.funds;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.xiangbang.engine.facts.Deciding;
import org.xiangbang.engine.facts.FactSheet;
import org.xiangbang.engine.facts.FactValue;
import org.xiangbang.engine.facts.StepFact;
import org.xiangbang.engine.web.OptionNames;

/** Which papers the instalment needs by the table (F-02, F-03, F-10), and which of them the request says it brings. */
@Component("fact-tranche-papers")
class TranchePapersFact implements StepFact {
    private static final String FIELD = "papers";

    private final Papers papers;
    private final PaymentRequests requests;
    private final RequestDraws draws;
    private final OptionNames names;

    TranchePapersFact(Papers papers, PaymentRequests requests, RequestDraws draws, OptionNames names) {
        this.papers = papers;
        this.requests = requests;
        this.draws = draws;
        this.names = names;
    }

    @Override
    public FactSheet of(Deciding deciding) {
        if (!TrancheKey.isOne(deciding.businessKey())) return new FactSheet();
        var key = TrancheKey.of(deciding.businessKey());
        var asked = requests.live(key);
        var channels = asked.map(PaymentRequest::channels).orElseGet(() -> draws.channels(key.caseNo()));
        var needed = papers.needed(deciding.file(), key, channels);
        var claimed = asked.map(PaymentRequest::papers).orElse(List.of());
        var all = Stream.concat(needed.stream(), claimed.stream()).distinct().toList();
        return new FactSheet()
                .table("tranchePapers", List.of("paper", "needed", "claimed"), all, paper -> new FactValue[] {
                    FactValue.named(paper, name(paper, deciding.locale())),
                    FactValue.yes(needed.contains(paper)),
                    asked.isPresent() ? FactValue.yes(claimed.contains(paper)) : null
                });
    }

    private String name(String paper, Locale locale) {
        return names.of(DisbursementProcess.KEY, DisbursementProcess.REQUEST, FIELD, paper, locale);
    }
}
