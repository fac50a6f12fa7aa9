package org.xiangbang.access.factors;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xiangbang.shared.FormRefused;
import org.xiangbang.shared.Official;

/** The passkeys of a person: how one is made and used. What a browser is asked is kept in its session until it has answered, once. */
@Service
class OwnPasskeys {
    private static final String MAKING = "passkey.making";
    private static final String ASKED = "passkey.asked";

    private final Passkeys passkeys;
    private final OwnFactors own;
    private final HttpServletRequest request;

    /** @param request a proxy of the current request */
    OwnPasskeys(Passkeys passkeys, OwnFactors own, HttpServletRequest request) {
        this.passkeys = passkeys;
        this.own = own;
        this.request = request;
    }

    /**
     * A passkey that the person is making now.
     *
     * @param options what the browser needs for it, as JSON
     */
    record Making(String name, String options) {}

    boolean available() {
        return passkeys.available();
    }

    /** @throws FormRefused naming the name or the password that is wrong */
    void begin(Official mine, String name, String password) {
        own.check(mine, name, password);
        request.getSession().setAttribute(MAKING, Passkeys.challenge() + " " + name);
    }

    Optional<Making> pending(Official mine) {
        if (!available()) return Optional.empty();
        return kept(MAKING).map(parts -> new Making(parts[1], passkeys.creation(mine.login(), parts[0])));
    }

    /**
     * Stores what the browser has made.
     *
     * @return the recovery codes, if these are the first ones
     * @throws FormRefused if it does not answer what was asked
     */
    @Transactional
    List<String> confirm(Official mine, String made) {
        var parts = kept(MAKING).orElseThrow(() -> new FormRefused("passkey", "account.factor-not-begun"));
        if (!passkeys.register(mine.login(), parts[0], parts[1], made))
            throw new FormRefused("passkey", "account.passkey-wrong");
        request.getSession().removeAttribute(MAKING);
        return own.added(mine.login(), parts[1]);
    }

    /** Returns what the browser needs to use a passkey of the person, as JSON. */
    String ask(Official mine) {
        var challenge = Passkeys.challenge();
        request.getSession().setAttribute(ASKED, challenge);
        return passkeys.request(mine.login(), challenge);
    }

    /** Does it answer what was asked? What was asked is answered once. */
    boolean fits(Official mine, String signed) {
        var asked = kept(ASKED);
        asked.ifPresent(answered -> request.getSession().removeAttribute(ASKED));
        return available() && asked.isPresent() && passkeys.fits(mine.login(), asked.get()[0], signed);
    }

    private Optional<String[]> kept(String what) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(what) instanceof String text
                ? Optional.of(text.split(" ", 2))
                : Optional.empty();
    }
}
