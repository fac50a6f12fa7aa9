package org.xiangbang.access.staff;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xiangbang.access.drawn.DrawnAccounts;
import org.xiangbang.access.drawn.FirstPassword;
import org.xiangbang.access.people.NaturalPeople;
import org.xiangbang.access.requests.RequestKind;
import org.xiangbang.access.requests.Requests;
import org.xiangbang.shared.FormRefused;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.administration.AdministrativeAct;
import org.xiangbang.web.Sentences;

/** Enters people and desks from a workbook: first it says what would change, then it enters all of it, in one transaction. */
@Service
@Transactional
class StaffImport {
    /** So many characters of a digest tell two workbooks apart; the log has the whole. */
    private static final int SHOWN = 12;

    private final StaffPlanning planning;
    private final StaffRecords records;
    private final DrawnAccounts accounts;
    private final NaturalPeople people;
    private final Requests requests;
    private final Sentences sentences;
    private final ApplicationEventPublisher events;

    StaffImport(
            StaffPlanning planning,
            StaffRecords records,
            DrawnAccounts accounts,
            NaturalPeople people,
            Requests requests,
            Sentences sentences,
            ApplicationEventPublisher events) {
        this.events = events;
        this.planning = planning;
        this.records = records;
        this.accounts = accounts;
        this.people = people;
        this.requests = requests;
        this.sentences = sentences;
    }

    /** @param shown the digest of the file, by which it is entered and no other; empty if it was not kept */
    record Kept(StaffPlan plan, String shown) {}

    /** @param passwords those of the accounts that were opened, which are nowhere else */
    record Done(StaffPlan plan, List<FirstPassword> passwords) {}

    /** @throws FormRefused naming {@code file} if the file cannot be read */
    @Transactional(readOnly = true)
    StaffPlan plan(byte[] content) {
        return planning.of(StaffFile.read(content, headings()));
    }

    /** Plans, and keeps the file until its sender has looked at the plan. */
    Kept keep(byte[] content, Official by) {
        var plan = plan(content);
        return new Kept(plan, plan.refused().isEmpty() ? records.keep(content, by.login()) : "");
    }

    /**
     * Enters the file whose plan its sender has seen. A person may have looked at another one since, in a second window.
     *
     * @param shown as {@link #keep} has said it
     * @throws FormRefused naming {@code file} if the person has sent another one since, or none, or it was applied already
     */
    Done applyKept(String shown, Official by) {
        return apply(records.take(by.login(), shown).orElseThrow(() -> notKept(by)), by);
    }

    private FormRefused notKept(Official by) {
        return new FormRefused(StaffFile.FIELD, records.isKept(by.login()) ? "staff.file-other" : "staff.file-gone");
    }

    /**
     * Makes the plan anew and enters all of it.
     *
     * @throws FormRefused naming {@code file} if a row is refused; nothing is entered then
     */
    Done apply(byte[] content, Official by) {
        records.lock();
        var plan = plan(content);
        if (!plan.refused().isEmpty()) throw new FormRefused(StaffFile.FIELD, "staff.rows-refused", plan.refusedRows());
        var passwords = plan.changes().stream()
                .filter(StaffPlan.Change::opens)
                .map(change -> FirstPassword.draw(change.login(), change.name()))
                .toList();
        var numbers = numbers(plan);
        accounts.open(
                passwords.stream().map(p -> drawn(p, numbers.get(p.login()))).toList(), by.login());
        people.keep(plan.changes().stream()
                .filter(StaffPlan.Change::numbers)
                .collect(
                        toMap(StaffPlan.Change::login, change -> change.number().digest())));
        ask(plan, content, by);
        if (!plan.changes().isEmpty()) made(plan, passwords, content, by);
        return new Done(plan, passwords);
    }

    private static Map<String, StaffNumbers.Said> numbers(StaffPlan plan) {
        return plan.changes().stream()
                .filter(change -> change.number() != null)
                .collect(toMap(StaffPlan.Change::login, StaffPlan.Change::number));
    }

    private static DrawnAccounts.Drawn drawn(FirstPassword p, StaffNumbers.Said number) {
        var person = number == null ? null : number.person();
        return new DrawnAccounts.Drawn(
                p.login(), p.name(), p.text(), person, number == null || person != null ? null : number.digest());
    }

    private void made(StaffPlan plan, List<FirstPassword> passwords, byte[] content, Official by) {
        var opened = passwords.stream().map(FirstPassword::login).toList();
        records.made(by.login(), sha256(content), plan.rows(), opened, (int) plan.given());
        events.publishEvent(new AdministrativeAct(
                "staff-imported",
                "SHA-256 " + sha256(content),
                "",
                plan.changes().stream()
                        .map(change -> change.login() + " "
                                + (change.desk() == null ? "" : change.desk().id()))
                        .collect(joining("; "))));
    }

    /** Asks for all desks at once; one more administrator confirms them (ruling 0281). */
    private void ask(StaffPlan plan, byte[] content, Official by) {
        var seats = plan.changes().stream()
                .filter(change -> change.desk() != null)
                .map(change -> change.login() + " " + change.desk().id())
                .toList();
        if (!seats.isEmpty())
            requests.ask(
                    RequestKind.GRANT, seats, "表格 SHA-256 " + sha256(content).substring(0, SHOWN) + "…", by);
    }

    /** A heading may be that of either language, or its name in the interface. */
    private Map<String, StaffColumn> headings() {
        var headings = new HashMap<String, StaffColumn>();
        for (var column : StaffColumn.values()) {
            headings.put(column.word(), column);
            for (var language : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH))
                headings.put(sentences.text(column.heading(), language), column);
        }
        return headings;
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
