package org.xiangbang.evidence.issued;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xiangbang.cases.CaseFiles;
import org.xiangbang.documents.Document;
import org.xiangbang.documents.Documents;
import org.xiangbang.evidence.Act;
import org.xiangbang.evidence.Traces;
import org.xiangbang.shared.NotFound;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.OfficialAct;
import org.xiangbang.shared.Rule;
import org.xiangbang.shared.Seat;
import org.xiangbang.shared.Verdict;

/** Issues papers of a case: each is stored as a document of the case, its digest in the trace. */
@Service
public class IssuedPapers {
    /** The act by which a paper is issued. */
    public static final String ISSUE = "issue-paper";

    private static final String ROUND = "round";
    private static final Rule IS_DECIDED = new Rule("papers.decided", "ours, decision 0167");
    private static final Rule SAYS_SOMETHING_NEW = new Rule("papers.issued-already", "ours, decision 0167");

    private final Traces traces;
    private final CaseFiles cases;
    private final Documents documents;
    private final PaperPrinter printer;
    private final ApplicationEventPublisher acts;

    IssuedPapers(
            Traces traces, CaseFiles cases, Documents documents, PaperPrinter printer, ApplicationEventPublisher acts) {
        this.traces = traces;
        this.cases = cases;
        this.documents = documents;
        this.printer = printer;
        this.acts = acts;
    }

    /** Writes what stands on a paper, from the acts of its round. */
    public interface Writer {
        PaperContent of(List<Act> round);
    }

    /** Returns the kinds of papers that {@code by} can issue now. The caller has checked that {@code by} may see the case. */
    public List<PaperKind> offered(List<Act> history, Official by) {
        return Arrays.stream(PaperKind.values())
                .filter(kind -> seat(kind, history, by).isPresent())
                .filter(kind -> PaperRound.decided(kind, history).anyMatch(round -> !isIssued(kind, round, history)))
                .toList();
    }

    /**
     * Issues the paper of the oldest approved round that has none yet.
     *
     * @throws org.xiangbang.shared.RuleBroken if nothing is decided, every round has its paper, or it cannot be printed
     * @throws NotFound unless {@code by} has a desk of an authority that took part in the process
     */
    @Transactional
    public Document issue(String caseNo, PaperKind kind, String name, Writer writer, Official by) {
        cases.lock(caseNo);
        var history = traces.acts(caseNo);
        var decided = PaperRound.decided(kind, history).toList();
        Verdict.of(!decided.isEmpty(), IS_DECIDED, name).orThrow();
        var seat = seat(kind, history, by).orElseThrow(() -> new NotFound(caseNo));
        var open = decided.stream()
                .filter(round -> !isIssued(kind, round, history))
                .findFirst();
        Verdict.of(open.isPresent(), SAYS_SOMETHING_NEW, name).orThrow();
        var paper = printer.print(kind, writer.of(open.get().acts()));
        var document = documents.store(name + " " + caseNo + ".pdf", paper, by);
        acts.publishEvent(new OfficialAct(
                caseNo,
                by,
                seat.desk(),
                ISSUE,
                null,
                null,
                null,
                null,
                Map.of("paper", kind.word(), ROUND, open.get().decidedBy(), "sha256", document.sha256()),
                List.of(document.id().toString()),
                null,
                seat.principal().orElse(null)));
        return document;
    }

    private static Optional<Seat> seat(PaperKind kind, List<Act> history, Official by) {
        return history.stream()
                .filter(act -> kind.has(act)
                        && act.by().desk() != null
                        && !act.by().desk().ofOrganization())
                .flatMap(act -> by.seat(act.by().desk(), kind.process()).stream())
                .findFirst();
    }

    private static boolean isIssued(PaperKind kind, PaperRound round, List<Act> history) {
        return history.stream()
                .filter(act -> act.act().equals(ISSUE))
                .map(act -> act.form().fields())
                .anyMatch(said -> kind.word().equals(said.get("paper"))
                        && String.valueOf(round.decidedBy()).equals(String.valueOf(said.get(ROUND))));
    }
}
