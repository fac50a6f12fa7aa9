package org.xiangbang.access.factors;

import java.time.Instant;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.RuleBroken;

/** What a page asks of a person before an act that needs a second factor. */
@Component
public class FactorQuestion {
    private final OneTimeCodes codes;
    private final SecondFactors factors;
    private final FactorAtHand atHand;
    private final Passkeys passkeys;
    private final ObjectProvider<DemonstrationCodes> demonstration;

    FactorQuestion(
            OneTimeCodes codes,
            SecondFactors factors,
            FactorAtHand atHand,
            Passkeys passkeys,
            ObjectProvider<DemonstrationCodes> demonstration) {
        this.codes = codes;
        this.factors = factors;
        this.atHand = atHand;
        this.passkeys = passkeys;
        this.demonstration = demonstration;
    }

    /**
     * How the page asks.
     *
     * @param enrolled whether the person has a second factor that can be used
     * @param provenUntil until when this session need not be asked; null if it has to be
     * @param passkey whether the person has a passkey that can be used here
     * @param code the code of now, which only a demonstration shows; null outside it
     */
    public record Asked(boolean enrolled, Instant provenUntil, boolean passkey, String code) {}

    public Asked ask(Official by) {
        var code = demonstration.stream()
                .map(shown -> shown.of(by.login()).code())
                .findFirst()
                .orElse(null);
        var proof = factors.find(by.login(), atHand.session());
        var kinds = codes.usable(by.login());
        return new Asked(
                code != null || !kinds.isEmpty(),
                proof.map(FactorProof::until).orElse(null),
                kinds.contains(FactorKind.PASSKEY) && passkeys.available(),
                code);
    }

    /** @throws RuleBroken if the person has a factor and has not proven one; who has none that can be used is let through */
    void require(Official by) {
        if (!codes.usable(by.login()).isEmpty()) atHand.require(by);
    }
}
