package org.xiangbang.engine.assignment;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xiangbang.access.Account;
import org.xiangbang.access.Accounts;
import org.xiangbang.access.Colleagues;
import org.xiangbang.access.duties.Duties;
import org.xiangbang.cases.CaseSide;
import org.xiangbang.engine.model.Definitions;
import org.xiangbang.engine.task.OpenTasks;
import org.xiangbang.engine.task.TaskView;
import org.xiangbang.shared.Desk;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.Rule;
import org.xiangbang.shared.Verdict;

/** Says who may be given a step, be asked about it or sign it. The list, the page and the guard use the same verdict. */
@Service
public class Candidates {
    static final Rule RECEIVER_IS_SOMEBODY_ELSE = new Rule("hands.transfer-self", "ours, decision 0062");
    static final Rule RECEIVER_HAS_IT_NOT = new Rule("hands.transfer-same", "ours, decision 0062");
    static final Rule RECEIVER_IS_OF_THE_DESK = new Rule("hands.transfer-desk", "ours, decision 0062");
    static final Rule ASKED_IS_SOMEBODY_ELSE = new Rule("hands.ask-self", "ours, decision 0062");
    static final Rule ASKED_IS_AN_OFFICIAL = new Rule("hands.ask-official", "ours, decision 0062");
    static final Rule ASKED_DID_NOT_APPLY = new Rule("hands.ask-applicant", "ours, decision 0062");
    static final Rule ASKED_ONCE = new Rule("hands.ask-once", "ours, decision 0062");
    static final Rule SIGNER_IS_SOMEBODY_ELSE = new Rule("hands.signer-self", "ours, decision 0063");
    static final Rule SIGNER_IS_AN_OFFICIAL = new Rule("hands.signer-official", "ours, decision 0063");
    static final Rule SIGNER_IS_A_COLLEAGUE = new Rule("hands.signer-colleague", "ours, decision 0063");
    static final Rule SIGNER_DID_NOT_APPLY = new Rule("hands.signer-applicant", "ours, decision 0063");
    static final Rule SIGNER_ONCE = new Rule("hands.signer-once", "ours, decision 0063");

    private final Accounts accounts;
    private final Colleagues colleagues;
    private final CaseSide side;
    private final Duties duties;
    private final OpinionRequests opinionRequests;
    private final OpenTasks tasks;
    private final Definitions definitions;

    Candidates(
            Accounts accounts,
            Colleagues colleagues,
            CaseSide side,
            Duties duties,
            OpinionRequests opinionRequests,
            OpenTasks tasks,
            Definitions definitions) {
        this.accounts = accounts;
        this.colleagues = colleagues;
        this.side = side;
        this.duties = duties;
        this.opinionRequests = opinionRequests;
        this.tasks = tasks;
        this.definitions = definitions;
    }

    /**
     * Returns all other people at the step's desk.
     *
     * @param text a part of the name or the login; empty for everybody, as in the methods below
     */
    @Transactional(readOnly = true)
    public List<Candidate> receivers(TaskView view, Official by, String text) {
        var at = AssignmentTarget.of(view);
        return colleagues.sittingAt(at.desk()).stream()
                .flatMap(login -> accounts.official(login).stream())
                .filter(who -> who.person() != by.person())
                .filter(who -> who.name().contains(text) || who.login().contains(text))
                .map(who -> new Candidate(who.login(), who.person(), who.name(), at.desk(), receives(at, who, by)))
                .toList();
    }

    /** Returns everybody who could be asked about the step. */
    @Transactional(readOnly = true)
    public List<Candidate> advisers(TaskView view, Official by, String text) {
        var at = AssignmentTarget.of(view);
        if (at.ofOrganization()) return List.of();
        var asked = opinionRequests.of(at.taskId());
        return around(at, by, text, who -> advises(at, who, by, asked));
    }

    /** Returns everybody who could sign the step. */
    @Transactional(readOnly = true)
    public List<Candidate> signers(TaskView view, Official by, String text) {
        var at = AssignmentTarget.of(view);
        var asked = opinionRequests.of(at.taskId());
        var barred = duties.barred(at.file().caseNo(), at.step().duty());
        return around(at, by, text, who -> signs(at, who, by, asked, barred));
    }

    /** @throws org.xiangbang.shared.RuleBroken if that person may not be handed the step */
    Candidate receiver(AssignmentTarget at, String login, Official by) {
        var who = known(login, RECEIVER_IS_OF_THE_DESK);
        receives(at, who, by).orThrow();
        return new Candidate(who.login(), who.person(), who.name(), at.desk(), new Verdict.Allowed());
    }

    /** Works like {@link #receiver} for a chief, who may also give the step to herself if she may do it. */
    Candidate assigned(AssignmentTarget at, String login) {
        var who = known(login, RECEIVER_IS_OF_THE_DESK);
        takes(at, who).orThrow();
        return new Candidate(who.login(), who.person(), who.name(), at.desk(), new Verdict.Allowed());
    }

    /** @throws org.xiangbang.shared.RuleBroken if that person may not be asked */
    Candidate adviser(AssignmentTarget at, String login, Official by) {
        var who = known(login, ASKED_IS_AN_OFFICIAL);
        advises(at, who, by, opinionRequests.of(at.taskId())).orThrow();
        return seated(at, who);
    }

    /** @throws org.xiangbang.shared.RuleBroken if that person may not sign */
    Candidate signer(AssignmentTarget at, String login, Official by) {
        var who = known(login, at.ofOrganization() ? SIGNER_IS_A_COLLEAGUE : SIGNER_IS_AN_OFFICIAL);
        var barred = duties.barred(at.file().caseNo(), at.step().duty());
        signs(at, who, by, opinionRequests.of(at.taskId()), barred).orThrow();
        return seated(at, who);
    }

    /** May {@code to} give an opinion that was asked of another person, who is leaving? */
    Verdict replaces(OpinionRequest asked, Official to) {
        var seat = to.seat(asked.respondent().desk(), asked.caseStep().process());
        if (seat.isEmpty()) return refused(ClaimedStepHandover.RECEIVER_SITS_THERE, to.name());
        var asker = accounts.find(asked.asking().askedBy()).filter(a -> a.person() == to.person());
        var decides = tasks.find(asked.taskId()).filter(t -> to.login().equals(t.assignee()));
        if (asker.isPresent() || decides.isPresent())
            return refused(asked.signer() ? SIGNER_IS_SOMEBODY_ELSE : ASKED_IS_SOMEBODY_ELSE);
        var twice = opinionRequests.of(asked.taskId()).stream()
                .anyMatch(o -> o.signer() == asked.signer()
                        && o.respondent().person() == to.person()
                        && (o.pending() || o.signs()));
        if (twice) return refused(asked.signer() ? SIGNER_ONCE : ASKED_ONCE, to.name());
        if (!asked.signer()) return new Verdict.Allowed();
        var duty = definitions.step(asked.caseStep()).duty();
        return duties.checkOther(asked.caseNo(), seat.get().persons(to), duty);
    }

    /** Returns the name of the person behind a login. */
    String name(String login) {
        return accounts.find(login).map(Account::name).orElse(login);
    }

    private Verdict receives(AssignmentTarget at, Official who, Official by) {
        if (who.person() == by.person()) return refused(RECEIVER_IS_SOMEBODY_ELSE);
        return takes(at, who);
    }

    private Verdict takes(AssignmentTarget at, Official who) {
        if (who.login().equals(at.assignee())) return refused(RECEIVER_HAS_IT_NOT, who.name());
        return who.seat(at.desk(), at.step().process())
                .map(seat -> duties.checkOther(
                        at.file().caseNo(), seat.persons(who), at.step().duty()))
                .orElseGet(() -> refused(RECEIVER_IS_OF_THE_DESK, who.name()));
    }

    private Verdict advises(AssignmentTarget at, Official who, Official by, List<OpinionRequest> asked) {
        if (at.ofOrganization()) return refused(ASKED_IS_AN_OFFICIAL, who.name());
        if (who.person() == by.person() || who.login().equals(at.assignee())) return refused(ASKED_IS_SOMEBODY_ELSE);
        if (side.applied(at.file(), who)) return refused(ASKED_DID_NOT_APPLY, who.name());
        if (side.officialDesk(at.file(), who).isEmpty()) return refused(ASKED_IS_AN_OFFICIAL, who.name());
        var twice = asked.stream()
                .anyMatch(o -> !o.signer() && o.pending() && o.respondent().person() == who.person());
        return Verdict.of(!twice, ASKED_ONCE, who.name());
    }

    private Verdict signs(
            AssignmentTarget at, Official who, Official by, List<OpinionRequest> asked, Map<Long, Verdict> barred) {
        if (who.person() == by.person() || who.login().equals(at.assignee())) return refused(SIGNER_IS_SOMEBODY_ELSE);
        if (at.ofOrganization()) {
            if (who.desks().stream().noneMatch(d -> ofSame(at, d))) return refused(SIGNER_IS_A_COLLEAGUE, who.name());
        } else {
            if (side.applied(at.file(), who)) return refused(SIGNER_DID_NOT_APPLY, who.name());
            if (side.officialDesk(at.file(), who).isEmpty()) return refused(SIGNER_IS_AN_OFFICIAL, who.name());
        }
        var twice = asked.stream().anyMatch(o -> o.signs() && o.respondent().person() == who.person());
        if (twice) return refused(SIGNER_ONCE, who.name());
        return barred.getOrDefault(who.person(), new Verdict.Allowed());
    }

    private List<Candidate> around(AssignmentTarget at, Official by, String text, Function<Official, Verdict> judge) {
        var places = at.ofOrganization() ? List.of(at.desk().region()) : side.places(at.file());
        return colleagues.at(places, text).stream()
                .filter(who -> who.person() != by.person())
                .filter(who -> desks(at, who).findAny().isPresent())
                .map(who -> new Candidate(
                        who.login(),
                        who.person(),
                        who.name(),
                        desks(at, who).findFirst().orElseThrow(),
                        judge.apply(who)))
                .toList();
    }

    private Candidate seated(AssignmentTarget at, Official who) {
        var desk = desks(at, who).findFirst().orElseThrow();
        return new Candidate(who.login(), who.person(), who.name(), desk, new Verdict.Allowed());
    }

    private Stream<Desk> desks(AssignmentTarget at, Official who) {
        return at.ofOrganization()
                ? who.desks().stream().filter(d -> ofSame(at, d))
                : side.officialDesk(at.file(), who).stream();
    }

    private static boolean ofSame(AssignmentTarget at, Desk desk) {
        return desk.ofOrganization() && desk.region().equals(at.desk().region());
    }

    private Official known(String login, Rule otherwise) {
        return accounts.official(login).orElseThrow(() -> otherwise.broken(login));
    }

    private static Verdict refused(Rule rule, Object... facts) {
        return Verdict.of(false, rule, facts);
    }
}
