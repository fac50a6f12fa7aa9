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
import org.xiangbang.engine.task.ActCause;
import org.xiangbang.evidence.Act;
import org.xiangbang.evidence.Traces;
import org.xiangbang.shared.NotFound;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.OfficialAct;
import org.xiangbang.shared.Outcome;
import org.xiangbang.shared.Rule;
import org.xiangbang.shared.Seat;
import org.xiangbang.shared.Verdict;

/** Issues papers of a case: each is stored as a document of the case, its digest in the trace. */
@Service
public class IssuedPapers {
    /** The act by which a paper is issued. */
    public static final String ISSUE = "issue-paper";

    private static final String COMPLETE = "complete";
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
                .filter(kind -> isDecided(kind, history) && !isIssued(kind, history))
                .toList();
    }

    /**
     * Issues a paper.
     *
     * @throws NotFound unless {@code by} has a desk of an authority that took part in the process
     * @throws org.xiangbang.shared.RuleBroken if it is not decided, was issued already, or cannot be printed
     */
    @Transactional
    public Document issue(String caseNo, PaperKind kind, String name, Writer writer, Official by) {
        cases.lock(caseNo);
        var history = traces.acts(caseNo);
        var seat = seat(kind, history, by).orElseThrow(() -> new NotFound(caseNo));
        Verdict.of(isDecided(kind, history), IS_DECIDED, name).orThrow();
        Verdict.of(!isIssued(kind, history), SAYS_SOMETHING_NEW, name).orThrow();
        var paper = printer.print(kind, writer.of(round(kind, history)));
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
                Map.of("paper", kind.word(), "sha256", document.sha256()),
                List.of(document.id().toString()),
                null,
                seat.principal().orElse(null)));
        return document;
    }

    private static Optional<Seat> seat(PaperKind kind, List<Act> history, Official by) {
        return history.stream()
                .filter(act -> isStep(kind, act)
                        && act.by().desk() != null
                        && !act.by().desk().ofOrganization())
                .flatMap(act -> by.seat(act.by().desk(), kind.process()).stream())
                .findFirst();
    }

    private static boolean isDecided(PaperKind kind, List<Act> history) {
        var round = round(kind, history);
        if (round.isEmpty()) return false;
        var last = round.get(round.size() - 1);
        return kind.decidingStep().equals(last.step())
                && Outcome.APPROVE.word().equals(last.form().outcome())
                && history.stream().noneMatch(act -> act.seq() > last.seq() && takesBack(act, last));
    }

    private static boolean takesBack(Act act, Act decision) {
        return act.act().equals(ActCause.TAKE_BACK)
                && decision.process().equals(act.process())
                && decision.step().equals(act.step());
    }

    private static boolean isIssued(PaperKind kind, List<Act> history) {
        var round = round(kind, history);
        var since = round.isEmpty() ? 0 : round.get(round.size() - 1).seq();
        return history.stream()
                .anyMatch(act -> act.seq() > since
                        && act.act().equals(ISSUE)
                        && kind.word().equals(act.form().fields().get("paper")));
    }

    /** Returns the completed steps of the process from the last beginning to its decision; what comes after the decision is no part of it. */
    private static List<Act> round(PaperKind kind, List<Act> history) {
        var steps = history.stream().filter(act -> isStep(kind, act)).toList();
        var first = 0;
        var last = 0;
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i).step().equals(kind.firstStep())) first = i;
            if (steps.get(i).step().equals(kind.decidingStep())) last = i;
        }
        return last < first
                ? steps.subList(first, steps.size())
                : steps.subList(first, Math.min(last + 1, steps.size()));
    }

    private static boolean isStep(PaperKind kind, Act act) {
        return act.act().equals(COMPLETE) && kind.process().equals(act.process()) && act.step() != null;
    }
}
