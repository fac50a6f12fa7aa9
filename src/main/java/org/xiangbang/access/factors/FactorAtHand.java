package org.xiangbang.access.factors;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.RuleBroken;
import org.xiangbang.shared.VisibleText;

/** The second factor that the current request brings: in a header, in a field of a form, or because its session has proven one. */
@Component
public class FactorAtHand {
    /** The header in which a program sends a code, or the text that it was given for one. */
    public static final String HEADER = "Xiangbang-Second-Factor";

    /** The field of a form; its underscore keeps it out of drafts and of what a step stores. */
    public static final String FIELD = "_factor";

    /** The field in which the script of a page puts what a passkey has signed. */
    private static final String PASSKEY = "_passkey";

    private final SecondFactors factors;
    private final OwnPasskeys passkeys;
    private final HttpServletRequest request;

    /** @param request a proxy of the current request */
    FactorAtHand(SecondFactors factors, OwnPasskeys passkeys, HttpServletRequest request) {
        this.factors = factors;
        this.passkeys = passkeys;
        this.request = request;
    }

    /** @throws RuleBroken if something was sent that proves nothing, or wrong codes were tried just before */
    public ProvenFactor of(Official by) {
        var signed = request.getParameter(PASSKEY);
        if (!VisibleText.isEmpty(signed)) return factors.passkey(by, () -> passkeys.fits(by, signed), session());
        var sent = sent();
        return VisibleText.isEmpty(sent)
                ? factors.inSession(session())
                : factors.sent(by, VisibleText.of(sent), session());
    }

    /** Proves what is no release of money, and is recorded nowhere. @throws RuleBroken as from {@link #of}, and if nothing was proven */
    void require(Official by) {
        of(by);
        factors.require(by, session());
    }

    private String sent() {
        var header = request.getHeader(HEADER);
        return header != null ? header : request.getParameter(FIELD);
    }

    /** Returns the secret of the session; null if the caller proved itself with this request. */
    String session() {
        var session = request.getSession(false);
        return session == null ? null : session.getId();
    }
}
