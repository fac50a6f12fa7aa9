package org.xiangbang.access.factors;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.xiangbang.shared.FormRefused;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.VisibleText;
import org.xiangbang.web.Label;

/** The second factors of the caller, for other systems. */
@RestController
@RequestMapping("/api/v1/me/factors")
@Tag(name = "Own account 本人")
class OwnFactorsApi {
    private final OwnFactors own;
    private final SecondFactors factors;

    OwnFactorsApi(OwnFactors own, SecondFactors factors) {
        this.own = own;
        this.factors = factors;
    }

    /** @param recoveryCodes how many can still be used */
    record Kept(List<Factor> factors, int recoveryCodes) {
        static Kept of(OwnFactors.Kept kept) {
            return new Kept(
                    kept.factors().stream()
                            .map(f -> new Factor(
                                    f.id(),
                                    f.kind(),
                                    f.name(),
                                    f.addedAt(),
                                    f.usedAt(),
                                    !kept.unreadable().contains(f.id())))
                            .toList(),
                    kept.codesLeft());
        }
    }

    /**
     * @param kind {@code totp} or {@code passkey}; {@code used} is missing for one that was never used
     * @param usable false for an app that was added when the installation had another key: it has to be added anew
     */
    record Factor(UUID id, String kind, String name, Instant added, Instant used, boolean usable) {}

    /** @param proof what to send in the header until that time */
    record Proof(String proof, String kind, Instant until) {}

    @GetMapping
    @Operation(
            summary = "The caller's second factors",
            description =
                    "They are added and removed on the page /me/factors only, where the person is asked for the password.")
    Kept list(Official official) {
        return Kept.of(own.of(official.login()));
    }

    @PostMapping("/proof")
    @Operation(
            summary = "Prove a second factor once for several acts",
            description =
                    "No body. Takes a code, which works once, and gives a text that can be sent in its place for five minutes, by the same"
                            + " caller. Wrong codes cost a delay (429).",
            parameters =
                    @Parameter(
                            in = ParameterIn.HEADER,
                            name = FactorAtHand.HEADER,
                            description = "A one-time code of the caller's authenticator app, or a recovery code",
                            example = "492039"))
    Proof prove(
            @Parameter(hidden = true)
                    @RequestHeader(name = FactorAtHand.HEADER, defaultValue = "")
                    @Label("access.factor.code")
                    String code,
            Official official) {
        if (VisibleText.isEmpty(code)) throw new FormRefused("code", "field.required");
        var given = factors.give(official, VisibleText.of(code));
        return new Proof(
                given.text(), given.proof().kind().word(), given.proof().until());
    }
}
