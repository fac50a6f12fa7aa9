package org.xiangbang.engine.assignment;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.xiangbang.access.handover.HandoverPart;
import org.xiangbang.cases.CaseFiles;
import org.xiangbang.engine.model.Definitions;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.Verdict;

/**
 * Hands signatures and answers that were asked of a person who leaves to the successor. If the successor may not give it, the
 * opinion is dropped, the person who asked for it is told, and a decision that waited for it comes back. So nothing takes effect
 * because a person left.
 */
@Component
class OpinionHandover implements HandoverPart {
    private final OpinionRequests opinionRequests;
    private final OpinionRequesting opinionRequesting;
    private final PendingDecisionReversal reversal;
    private final Candidates candidates;
    private final CaseFiles cases;
    private final Definitions definitions;
    private final AssignmentLog acts;

    OpinionHandover(
            OpinionRequests opinionRequests,
            OpinionRequesting opinionRequesting,
            PendingDecisionReversal reversal,
            Candidates candidates,
            CaseFiles cases,
            Definitions definitions,
            AssignmentLog acts) {
        this.opinionRequests = opinionRequests;
        this.opinionRequesting = opinionRequesting;
        this.reversal = reversal;
        this.candidates = candidates;
        this.cases = cases;
        this.definitions = definitions;
        this.acts = acts;
    }

    @Override
    public String kind() {
        return "signer";
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public List<Item> of(String login) {
        return opinionRequests.askedOf(login).stream().map(this::item).toList();
    }

    @Override
    public void left(Official who, Item item) {
        cases.lock(item.caseNo());
        opinionRequests.find(item.key()).filter(OpinionRequest::pending).ifPresent(asked -> drop(asked, who));
    }

    @Override
    public Moved move(Official from, Official to, Item item) {
        cases.lock(item.caseNo());
        var asked =
                opinionRequests.find(item.key()).filter(OpinionRequest::pending).orElse(null);
        if (asked == null) return Moved.ended(item);
        var verdict = candidates.replaces(asked, to);
        if (verdict instanceof Verdict.Refused refused) {
            drop(asked, from);
            return new Moved(
                    item,
                    Result.ENDED,
                    refused.rule(),
                    refused.facts().stream().map(String::valueOf).toList());
        }
        opinionRequesting.passed(asked, to);
        Map<String, Object> handed = Map.of("handedFrom", from.name(), "to", to.name());
        acts.about(asked, "handover", to, asked.respondent().desk(), null, handed);
        return Moved.moved(item);
    }

    private void drop(OpinionRequest asked, Official from) {
        opinionRequesting.dropped(asked, from);
        acts.about(asked, "handover-dropped", from, asked.respondent().desk(), null, Map.of());
        reversal.left(asked, from);
        var title = cases.find(asked.caseNo()).title();
        acts.tell("signer-left", asked.asking().askedBy(), asked.caseNo(), asked.taskId(), from.name(), title);
    }

    private Item item(OpinionRequest asked) {
        return new Item(
                asked.signer() ? kind() : "delegation",
                asked.id(),
                asked.caseNo(),
                cases.find(asked.caseNo()).title(),
                asked.caseStep().process(),
                asked.caseStep().step(),
                definitions.step(asked.caseStep()).name(),
                asked.respondent().desk());
    }
}
