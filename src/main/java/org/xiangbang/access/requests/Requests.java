package org.xiangbang.access.requests;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xiangbang.access.Account;
import org.xiangbang.access.Accounts;
import org.xiangbang.access.powers.Power;
import org.xiangbang.access.powers.PowerRoutes;
import org.xiangbang.shared.FormRefused;
import org.xiangbang.shared.NotFound;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.Rule;
import org.xiangbang.shared.Verdict;
import org.xiangbang.shared.administration.AdministrativeAct;
import org.xiangbang.web.system.WrittenReason;

/** Lets one administrator ask and another confirm: what is asked for is done when it is confirmed, exactly as it was asked (ruling 0281). */
@Service
@Transactional
public class Requests {
    private static final String SOURCE = "ours, decision 0281";
    static final Rule ASKED_BY_SECURITY = new Rule("request.asked-by", SOURCE);
    static final Rule TWO_PEOPLE = new Rule("request.two-people", SOURCE);
    static final Rule NOT_ABOUT_ONESELF = new Rule("request.about-oneself", SOURCE);
    static final Rule STILL_OPEN = new Rule("request.ended", SOURCE);
    static final Rule AS_IT_STOOD = new Rule("request.changed", SOURCE);
    static final Rule OWN_WITHDRAWN = new Rule("request.withdrawn-by", SOURCE);
    private static final int PAGE = 25;

    private final RequestRecords records;
    private final Accounts accounts;
    private final ApplicationEventPublisher events;
    private final Map<RequestKind, RequestedAct> acts = new EnumMap<>(RequestKind.class);

    Requests(RequestRecords records, Accounts accounts, ApplicationEventPublisher events, List<RequestedAct> acts) {
        this.records = records;
        this.accounts = accounts;
        this.events = events;
        acts.forEach(act -> this.acts.put(act.kind(), act));
    }

    /** @param told what is told once, such as a password; empty for nothing */
    public record Confirmed(Request request, String told) {}

    /** @param next the number with which to ask for the next page of those that have ended; null on the last */
    public record Page(List<Request> open, List<Request> ended, Long next) {}

    /**
     * Asks for something.
     *
     * @throws FormRefused naming {@code reason}, or {@code request} if the same is asked for already
     * @throws org.xiangbang.shared.RuleBroken for anybody but a security administrator
     */
    public long ask(RequestKind kind, List<String> items, String reason, Official by) {
        Verdict.of(power(by) == Power.SECURITY, ASKED_BY_SECURITY).orThrow();
        var written = WrittenReason.of(reason);
        var logins = about(acts.get(kind), items);
        var number = records.add(
                        kind,
                        items,
                        digest(kind.word() + "\n" + String.join("\n", items)),
                        digest(records.stand(logins)),
                        written,
                        by)
                .orElseThrow(() -> new FormRefused("request", "request.asked-already"));
        tell("request-asked", number, kind.word() + ": " + String.join("; ", items) + " – " + written);
        return number;
    }

    /**
     * Confirms a request and does what it asks for.
     *
     * @throws NotFound if there is no such request
     * @throws org.xiangbang.shared.RuleBroken for the person who asked, for the one whom it is about, for anybody who may not confirm,
     *     after its end, and if an account has changed since
     */
    public Confirmed confirm(long id, Official by) {
        var request = answerable(id, by);
        var act = acts.get(RequestKind.valueOf(request.kind().toUpperCase(Locale.ROOT)));
        var logins = about(act, request.items());
        records.hold(logins);
        Verdict.of(!records.concern(logins, by.person()), NOT_ABOUT_ONESELF).orThrow();
        Verdict.of(records.guard(id).stood().equals(digest(records.stand(logins))), AS_IT_STOOD)
                .orThrow();
        records.end(id, "done", "", by);
        tell("request-confirmed", id, "");
        var told = act.execute(request.items(), request.askedBy(), by);
        return new Confirmed(find(id), told);
    }

    /** Refuses a request. @throws FormRefused naming {@code reason}; as {@link #confirm} */
    public Request refuse(long id, String reason, Official by) {
        answerable(id, by);
        records.end(id, "refused", WrittenReason.of(reason), by);
        tell("request-refused", id, WrittenReason.of(reason));
        return find(id);
    }

    /** Takes back one's own request. @throws NotFound if there is no such request */
    public Request withdraw(long id, Official by) {
        var request = open(id);
        Verdict.of(request.askedBy().equals(by.login()), OWN_WITHDRAWN).orThrow();
        records.end(id, "withdrawn", "", by);
        tell("request-withdrawn", id, "");
        return find(id);
    }

    /** @throws FormRefused naming {@code before} if there is no such request */
    @Transactional(readOnly = true)
    public Page page(Long before) {
        if (before != null && !records.there(before)) throw new FormRefused("before", "field.cursor");
        var ended = records.ended(before, PAGE + 1);
        var shown = ended.stream().limit(PAGE).toList();
        return new Page(
                records.open(), shown, ended.size() > PAGE ? shown.get(PAGE - 1).id() : null);
    }

    long waitingFor(Official official) {
        return records.waitingFor(official);
    }

    private Request answerable(long id, Official by) {
        var request = open(id);
        var may = PowerRoutes.mayWrite(RequestPages.PATH, power(by));
        Verdict.of(may && records.guard(id).askedPerson() != by.person(), TWO_PEOPLE)
                .orThrow();
        return request;
    }

    private Request open(long id) {
        var request = records.lock(id).orElseThrow(() -> new NotFound("request"));
        Verdict.of(request.state().equals("open"), STILL_OPEN).orThrow();
        return request;
    }

    private Request find(long id) {
        return records.lock(id).orElseThrow();
    }

    private Power power(Official official) {
        return accounts.find(official.login())
                .filter(Account::open)
                .map(Account::power)
                .orElse(null);
    }

    private void tell(String kind, long id, String after) {
        events.publishEvent(new AdministrativeAct(kind, "#" + id, "", after));
    }

    private static Collection<String> about(RequestedAct act, List<String> items) {
        return items.stream().flatMap(item -> act.about(item).stream()).collect(Collectors.toSet());
    }

    private static String digest(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
