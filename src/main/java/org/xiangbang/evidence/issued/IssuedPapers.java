package org.xiangbang.evidence.issued;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xiangbang.cases.CaseFiles;
import org.xiangbang.documents.Document;
import org.xiangbang.documents.Documents;
import org.xiangbang.engine.model.Definitions;
import org.xiangbang.evidence.Act;
import org.xiangbang.evidence.OpenOffer;
import org.xiangbang.evidence.Traces;
import org.xiangbang.shared.Desk;
import org.xiangbang.shared.NotFound;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.OfficialAct;
import org.xiangbang.shared.Rule;
import org.xiangbang.shared.Seat;
import org.xiangbang.shared.Verdict;
import org.xiangbang.shared.Worded;

/** Issues papers of a case: each is stored as a document of the case, its digest in the trace. */
@Service
public class IssuedPapers {
    /** The act by which a paper is issued. */
    public static final String ISSUE = "issue-paper";

    private static final String ROUND = "round";
    private static final Rule IS_DECIDED = new Rule("papers.decided", "ours, decision 0167");
    private static final Rule STILL_HOLDS = new Rule("papers.ended", "ours, decision 0200");
    private static final Rule IS_WAITED_FOR = new Rule("papers.not-waiting", "ours, decision 0185");
    private static final Rule SAYS_SOMETHING_NEW = new Rule("papers.issued-already", "ours, decision 0167");

    private final Traces traces;
    private final CaseFiles cases;
    private final Documents documents;
    private final PaperPrinter printer;
    private final Definitions definitions;
    private final ApplicationEventPublisher acts;

    IssuedPapers(
            Traces traces,
            CaseFiles cases,
            Documents documents,
            PaperPrinter printer,
            Definitions definitions,
            ApplicationEventPublisher acts) {
        this.traces = traces;
        this.cases = cases;
        this.documents = documents;
        this.printer = printer;
        this.definitions = definitions;
        this.acts = acts;
    }

    /** A paper in both formats, as it was stored. */
    public record Issued(Document pdf, Document ofd) {}

    /** Writes what stands on a paper of that round, for the authority of the desk. */
    public interface Writer {
        PaperContent of(PaperRound round, Desk desk);
    }

    /** Returns the kinds of papers that {@code by} can issue now. The caller has checked that {@code by} may see the case. */
    public List<PaperKind> offered(List<Act> history, List<OpenOffer> open, Official by) {
        return Arrays.stream(PaperKind.values())
                .filter(kind -> seat(kind.occasion(), history, open, by).isPresent())
                .filter(kind -> kind.occasion().rounds(history, open).stream()
                        .anyMatch(round -> !isIssued(kind, round, history)))
                .toList();
    }

    /**
     * Returns the kinds that {@code by} cannot issue now and others can, each with the desks that can. The caller has checked that {@code
     * by} may see the case.
     */
    public Map<PaperKind, List<Desk>> offeredToOthers(List<Act> history, List<OpenOffer> open, Official by) {
        var own = offered(history, open, by);
        var others = new LinkedHashMap<PaperKind, List<Desk>>();
        for (var kind : PaperKind.values())
            if (!own.contains(kind)
                    && kind.occasion().rounds(history, open).stream()
                            .anyMatch(round -> !isIssued(kind, round, history)))
                others.put(kind, kind.occasion().desks(history, open).distinct().toList());
        return others;
    }

    /** Can this machine issue papers at all? */
    public boolean areReady() {
        return printer.isReady();
    }

    /** Returns the ids of the papers of that kind that were issued, in their order. */
    public static List<String> issued(PaperKind kind, List<Act> history) {
        return history.stream()
                .filter(act -> act.act().equals(ISSUE)
                        && kind.word().equals(act.form().fields().get("paper")))
                .flatMap(act -> act.form().documents().stream())
                .toList();
    }

    /**
     * Issues the paper of the oldest round that has none yet.
     *
     * @param name what the kind is called; the files have the name that the writer gives
     * @throws org.xiangbang.shared.RuleBroken if nothing is decided or waits, what was decided holds no more, every round has its paper,
     *     or it cannot be printed
     * @throws NotFound unless {@code by} has a desk of an authority that took part in the process, or the one that puts the paper up
     */
    @Transactional
    public Issued issue(String caseNo, PaperKind kind, Worded.Both name, Writer writer, Official by) {
        cases.lock(caseNo);
        var history = traces.acts(caseNo);
        var open = traces.open(caseNo);
        var rounds = kind.occasion().rounds(history, open);
        var rest =
                rounds.stream().filter(round -> !isIssued(kind, round, history)).findFirst();
        if (rest.isEmpty()) holds(kind, name, history);
        Verdict.of(!rounds.isEmpty(), kind.occasion().waits() ? IS_WAITED_FOR : IS_DECIDED, name)
                .orThrow();
        var seat = seat(kind.occasion(), history, open, by).orElseThrow(() -> new NotFound(caseNo));
        Verdict.of(rest.isPresent(), SAYS_SOMETHING_NEW, name).orThrow();
        return keep(caseNo, kind, writer, rest.get(), seat, by);
    }

    /** Refuses the paper if what it would say was decided and has been ended. */
    private void holds(PaperKind kind, Worded.Both name, List<Act> history) {
        var act = kind.occasion().decided(history).endedBy();
        if (act == null) return;
        var model = definitions.elementName(act.process(), act.version(), act.step());
        throw STILL_HOLDS.broken(name, act.at(), new Worded.Step(act.process(), act.step(), model));
    }

    private Issued keep(String caseNo, PaperKind kind, Writer writer, PaperRound round, Seat seat, Official by) {
        var content = writer.of(round, seat.desk());
        var paper = printer.print(kind, content);
        var pdf = documents.store(content.name() + " " + caseNo + ".pdf", paper.pdf(), by);
        var ofd = documents.store(content.name() + " " + caseNo + ".ofd", paper.ofd(), by);
        acts.publishEvent(new OfficialAct(
                caseNo,
                by,
                seat.desk(),
                ISSUE,
                null,
                null,
                null,
                null,
                Map.of("paper", kind.word(), ROUND, round.of(), "sha256", pdf.sha256(), "ofdSha256", ofd.sha256()),
                List.of(pdf.id().toString(), ofd.id().toString()),
                null,
                seat.principal().orElse(null)));
        return new Issued(pdf, ofd);
    }

    private static Optional<Seat> seat(PaperOccasion occasion, List<Act> history, List<OpenOffer> open, Official by) {
        return occasion.desks(history, open)
                .flatMap(desk -> by.seat(desk, occasion.process()).stream())
                .findFirst();
    }

    private static boolean isIssued(PaperKind kind, PaperRound round, List<Act> history) {
        return history.stream()
                .filter(act -> act.act().equals(ISSUE))
                .map(act -> act.form().fields())
                .anyMatch(said ->
                        kind.word().equals(said.get("paper")) && round.of().equals(String.valueOf(said.get(ROUND))));
    }
}
