package org.xiangbang.access.factors;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xiangbang.shared.Findings;
import org.xiangbang.shared.FormRefused;
import org.xiangbang.shared.NotFound;
import org.xiangbang.shared.Notification;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.VisibleText;

/**
 * The second factors of a person, as they keep them. Every change asks for the password, and for a factor that the person has already:
 * whoever knows the password alone must not add one of their own. The person is told of every change.
 */
@Service
class OwnFactors {
    private static final int LONGEST_NAME = 40;
    private static final int MOST = 10;

    private final FactorRows rows;
    private final OneTimeCodes codes;
    private final RecoveryCodes recovery;
    private final FactorProofs proofs;
    private final AskedPassword asked;
    private final ApplicationEventPublisher events;

    OwnFactors(
            FactorRows rows,
            OneTimeCodes codes,
            RecoveryCodes recovery,
            FactorProofs proofs,
            AskedPassword asked,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.codes = codes;
        this.recovery = recovery;
        this.proofs = proofs;
        this.asked = asked;
        this.events = events;
    }

    /**
     * What a person has.
     *
     * @param unreadable which of them prove nothing because their seeds were sealed under another key
     * @param codesLeft how many recovery codes can still be used
     */
    record Kept(List<FactorRows.Shown> factors, Set<UUID> unreadable, int codesLeft) {
        public boolean isAny() {
            return !factors.isEmpty();
        }
    }

    Kept of(String login) {
        return new Kept(rows.of(login), codes.unreadable(login), recovery.left(login));
    }

    /** @throws FormRefused naming the name or the password that is wrong */
    @Transactional
    void begin(Official mine, String name, String password) {
        check(mine, name, password);
        rows.lock(mine.login());
        codes.begin(mine.login(), VisibleText.of(name));
    }

    /** @throws FormRefused naming the name or the password that is wrong */
    void check(Official mine, String name, String password) {
        Findings.together(() -> requireName(mine.login(), name), () -> asked.require(mine.login(), password));
    }

    private void requireName(String login, String name) {
        if (VisibleText.isEmpty(name)) throw new FormRefused("name", "field.required");
        if (name.length() > LONGEST_NAME || VisibleText.hasControls(name, false))
            throw new FormRefused("name", "account.factor-name", LONGEST_NAME);
        if (rows.of(login).size() >= MOST) throw new FormRefused("name", "account.factor-most", MOST);
    }

    /** Returns the app that the person is setting up now. */
    Optional<Enrolling> pending(String login) {
        return rows.pending(login)
                .flatMap(begun -> codes.seed(begun).map(seed -> new Enrolling(begun.name(), login, seed)));
    }

    /**
     * Confirms the app by its first code.
     *
     * @return the recovery codes, if these are the first ones; they cannot be read again
     * @throws FormRefused if the code is not that of the app, or setting up took too long
     */
    @Transactional
    List<String> confirm(Official mine, String code) {
        rows.lock(mine.login());
        var pending = rows.pending(mine.login()).orElseThrow(() -> new FormRefused("code", "account.factor-not-begun"));
        if (!codes.use(pending, VisibleText.of(code))) throw new FormRefused("code", "account.factor-code");
        return added(mine.login(), pending.name());
    }

    /** Tells the person of a new factor. @return the recovery codes, if it is the first one; they cannot be read again */
    List<String> added(String login, String name) {
        rows.lock(login);
        tell("factor-added", login, name);
        return recovery.left(login) == 0 ? recovery.renew(login) : List.of();
    }

    /** @throws NotFound if the person has no such factor */
    @Transactional
    void remove(Official mine, UUID id, String password) {
        asked.require(mine.login(), password);
        tell("factor-removed", mine.login(), removed(mine.login(), id).name());
    }

    /** Takes a lost factor away from somebody; a program of theirs that has proven it before has to prove another. */
    @Transactional
    void take(String login, UUID id) {
        tell("factor-taken", login, removed(login, id).name());
    }

    private FactorRows.Shown removed(String login, UUID id) {
        rows.lock(login);
        var factor =
                rows.find(login, id).filter(known -> !known.demonstration()).orElseThrow(() -> new NotFound("factor"));
        rows.remove(login, id);
        proofs.end(login);
        if (!rows.any(login)) recovery.remove(login);
        return factor;
    }

    /**
     * @return the new recovery codes; they cannot be read again, and those of before work no longer
     * @throws FormRefused naming {@code password} if it is wrong, or there is no factor, or another request has drawn new codes meanwhile:
     *     of two lists that are shown at once, only one would work
     */
    @Transactional
    List<String> renew(Official mine, String password) {
        var login = mine.login();
        var before = recovery.mark(login);
        asked.require(login, password);
        if (codes.usable(login).stream().allMatch(FactorKind.RECOVERY::equals))
            throw new FormRefused("password", "account.factor-none");
        rows.lock(login);
        if (!recovery.mark(login).equals(before)) throw new FormRefused("password", "account.recovery-renewed");
        tell("recovery-codes", login);
        return recovery.renew(login);
    }

    private void tell(String kind, String login, String... what) {
        events.publishEvent(new Notification(kind, List.of(login), null, null, List.of(what)));
    }
}
