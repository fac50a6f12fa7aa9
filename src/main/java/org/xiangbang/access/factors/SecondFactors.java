package org.xiangbang.access.factors;

import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.xiangbang.access.throttling.FactorDelays;
import org.xiangbang.access.throttling.FactorDelays.Guess;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.Rule;
import org.xiangbang.shared.RuleBroken;

/**
 * Looks at codes that prove a second factor. A code works once, whichever copy of the program it is sent to; wrong ones cost a delay.
 * A proof counts for five minutes, for the session or the program that gave it. Codes are looked at outside the caller's transaction:
 * an attempt that is undone with an act could be repeated without end.
 */
@Service
public class SecondFactors {
    /** Begins the text that a program gets for its proof, so that it cannot be taken for a code. */
    private static final String TEXT = "proof.";

    private static final SecureRandom CHANCE = new SecureRandom();
    private static final int TEXT_BYTES = 24;

    private final FactorRows rows;
    private final OneTimeCodes codes;
    private final RecoveryCodes recovery;
    private final FactorProofs proofs;
    private final FactorDelays delays;
    private final ObjectProvider<DemonstrationCodes> demonstration;
    private final TransactionTemplate transaction;

    SecondFactors(
            FactorRows rows,
            OneTimeCodes codes,
            RecoveryCodes recovery,
            FactorProofs proofs,
            FactorDelays delays,
            ObjectProvider<DemonstrationCodes> demonstration,
            PlatformTransactionManager transactions) {
        this.rows = rows;
        this.codes = codes;
        this.recovery = recovery;
        this.proofs = proofs;
        this.delays = delays;
        this.demonstration = demonstration;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** A proof that a program sends with what it does. */
    public record Given(String text, FactorProof proof) {}

    /** @throws RuleBroken if the code is none, or wrong ones were tried just before */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public ProvenFactor prove(Official by, String code) {
        return proven(verified(by.login(), code, null));
    }

    /** Gives a program a text for its proof, so that one code serves several acts. @throws RuleBroken as from {@link #prove} */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    Given give(Official by, String code) {
        var secret = new byte[TEXT_BYTES];
        CHANCE.nextBytes(secret);
        var text = TEXT + Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        return new Given(text, verified(by.login(), code, text));
    }

    /**
     * Proves by what was sent: a code, or the text that was given for one.
     *
     * @param session the secret of the browser's session; null if there is none
     * @throws RuleBroken as from {@link #prove}
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    ProvenFactor sent(Official by, String sent, String session) {
        if (!sent.startsWith(TEXT)) return proven(verified(by.login(), sent, session));
        return proven(proofs.find(by.login(), sent)
                .orElseThrow(() -> FactorRules.WRONG.broken().at(FactorAtHand.FIELD)));
    }

    /** Proves by a passkey. A form that was sent twice has proven its session before. */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    ProvenFactor passkey(Official by, BooleanSupplier fits, String session) {
        var proof = fits.getAsBoolean()
                ? Optional.of(proofs.keep(by.login(), FactorKind.PASSKEY, session))
                : proofs.find(by.login(), session);
        return proven(proof.orElseThrow(() -> FactorRules.PASSKEY.broken().at(FactorAtHand.FIELD)));
    }

    /** Proves by what the session has proven before, which is looked up when it is asked for. */
    ProvenFactor inSession(String session) {
        return (caseNo, step, by) -> proven(require(by, session)).use(caseNo, step, by);
    }

    /** @throws RuleBroken if the session has proven nothing in the last five minutes */
    FactorProof require(Official by, String session) {
        return proofs.find(by.login(), session).orElseThrow(() -> missing(by.login()));
    }

    Optional<FactorProof> find(String login, String session) {
        return proofs.find(login, session);
    }

    /** In a demonstration everybody has one. */
    private boolean any(String login) {
        demonstration.ifAvailable(shown -> shown.of(login));
        return !codes.usable(login).isEmpty();
    }

    private RuleBroken missing(String login) {
        var rule = any(login) ? FactorRules.NEEDED : none(login);
        return rule.broken().at(FactorAtHand.FIELD);
    }

    private Rule none(String login) {
        return rows.any(login) ? FactorRules.UNREADABLE : FactorRules.NONE;
    }

    /** A right code of an app whose seed cannot be read is not called wrong. */
    private Rule wrong(String login) {
        return codes.unreadable(login).isEmpty() ? FactorRules.WRONG : FactorRules.UNREADABLE;
    }

    private ProvenFactor proven(FactorProof proof) {
        return (caseNo, step, by) -> {
            if (!proofs.use(proof, caseNo, step, by))
                throw FactorRules.NEEDED.broken().at(FactorAtHand.FIELD);
        };
    }

    private FactorProof verified(String login, String code, String holder) {
        if (!any(login)) throw none(login).broken().at(FactorAtHand.FIELD);
        var wait = delays.take(Guess.CODE, login);
        if (!wait.isZero()) throw FactorRules.WAITS.broken(wait.toSeconds() + 1).at(FactorAtHand.FIELD);
        var proof = transaction.execute(status -> used(login, code).map(kind -> proofs.keep(login, kind, holder)));
        // A form that was sent twice: the first one has used the code up and proven this session.
        if (proof.isEmpty()) proof = proofs.find(login, holder);
        if (proof.isPresent()) delays.succeeded(Guess.CODE, login);
        return proof.orElseThrow(() -> wrong(login).broken().at(FactorAtHand.FIELD));
    }

    private Optional<FactorKind> used(String login, String typed) {
        var code = Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("[ -]", "");
        if (RecoveryCodes.isWritten(code))
            return recovery.use(login, code) ? Optional.of(FactorKind.RECOVERY) : Optional.empty();
        return rows.seeds(login).stream()
                .filter(factor -> codes.use(factor, code))
                .map(factor -> FactorKind.TOTP)
                .findFirst();
    }
}
