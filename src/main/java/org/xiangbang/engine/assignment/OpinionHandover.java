package org.xiangbang.engine.assignment;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.xiangbang.access.Accounts;
import org.xiangbang.access.duties.Duties;
import org.xiangbang.access.handover.HandoverPart;
import org.xiangbang.cases.CaseFiles;
import org.xiangbang.engine.model.Definitions;
import org.xiangbang.engine.task.OpenTasks;
import org.xiangbang.engine.task.StepEvent;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.Rule;
import org.xiangbang.shared.Verdict;
import org.xiangbang.web.Sentences;

/**
 * Signatures and answers asked of who leaves are asked of who takes over. Where those may not give it, it is dropped, whoever asked is
 * told, and a decision that waited for it comes back: nothing takes effect because somebody left.
 */
@Component
class OpinionHandover implements HandoverPart {
    static final Rule LEFT_BEFORE_SIGNING = new Rule("handover.signer-left", "ours, decision 0061");

    private final OpinionRequests opinionRequests;
    private final OpinionRequesting opinionRequesting;
    private final PendingDecisions held;
    private final PendingDecisionPolicy pendingDecisionPolicy;
    private final AssignmentLog acts;
    private final OpenTasks tasks;
    private final CaseFiles cases;
    private final Definitions definitions;
    private final Duties duties;
    private final Accounts accounts;
    private final Sentences sentences;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    OpinionHandover(
            OpinionRequests opinionRequests,
            OpinionRequesting opinionRequesting,
            PendingDecisions held,
            PendingDecisionPolicy pendingDecisionPolicy,
            AssignmentLog acts,
            OpenTasks tasks,
            CaseFiles cases,
            Definitions definitions,
            Duties duties,
            Accounts accounts,
            Sentences sentences,
            Clock clock,
            ApplicationEventPublisher events) {
        this.opinionRequests = opinionRequests;
        this.opinionRequesting = opinionRequesting;
        this.held = held;
        this.pendingDecisionPolicy = pendingDecisionPolicy;
        this.acts = acts;
        this.tasks = tasks;
        this.cases = cases;
        this.definitions = definitions;
        this.duties = duties;
        this.accounts = accounts;
        this.sentences = sentences;
        this.clock = clock;
        this.events = events;
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
        var verdict = may(asked, to);
        if (verdict instanceof Verdict.Refused refused) {
            drop(asked, from);
            return new Moved(
                    item,
                    Result.ENDED,
                    refused.rule(),
                    refused.facts().stream().map(String::valueOf).toList());
        }
        opinionRequests.pass(asked.id(), to);
        if (asked.openedAt() != null)
            events.publishEvent(new StepEvent.Claimed(asked.id(), to.login(), clock.instant()));
        Map<String, Object> handed = Map.of("handedFrom", from.name(), "to", to.name());
        acts.about(asked, "handover", to, asked.desk(), null, handed);
        return Moved.moved(item);
    }

    private void drop(OpinionRequest asked, Official from) {
        opinionRequesting.dropped(asked, from);
        acts.about(asked, "handover-dropped", from, asked.desk(), null, Map.of());
        held.held(asked.taskId()).ifPresent(decision -> {
            var left = LEFT_BEFORE_SIGNING.broken(from.name());
            pendingDecisionPolicy.back(
                    decision, sentences.rule(left, Locale.CHINESE), sentences.rule(left, Locale.ENGLISH));
        });
        var title = cases.find(asked.caseNo()).title();
        acts.tell("signer-left", asked.askedBy(), asked.caseNo(), asked.taskId(), from.name(), title);
    }

    private Verdict may(OpinionRequest asked, Official to) {
        var seat = to.seat(asked.desk(), asked.process());
        if (seat.isEmpty()) return Verdict.of(false, ClaimedStepHandover.RECEIVER_SITS_THERE, to.name());
        var asker = accounts.find(asked.askedBy()).filter(a -> a.person() == to.person());
        var decides = tasks.find(asked.taskId()).filter(t -> to.login().equals(t.assignee()));
        if (asker.isPresent() || decides.isPresent())
            return Verdict.of(
                    false, asked.signer() ? Candidates.SIGNER_IS_SOMEBODY_ELSE : Candidates.ASKED_IS_SOMEBODY_ELSE);
        var twice = opinionRequests.of(asked.taskId()).stream()
                .anyMatch(o -> o.signer() == asked.signer() && o.person() == to.person() && (o.pending() || o.signs()));
        if (twice) return Verdict.of(false, asked.signer() ? Candidates.SIGNER_ONCE : Candidates.ASKED_ONCE, to.name());
        if (!asked.signer()) return new Verdict.Allowed();
        var duty =
                definitions.step(asked.process(), asked.version(), asked.step()).duty();
        return duties.checkOther(asked.caseNo(), seat.get().persons(to), duty);
    }

    private Item item(OpinionRequest asked) {
        return new Item(
                asked.signer() ? kind() : "delegation",
                asked.id(),
                asked.caseNo(),
                cases.find(asked.caseNo()).title(),
                asked.process(),
                asked.step(),
                definitions.step(asked.process(), asked.version(), asked.step()).name(),
                asked.desk());
    }
}
