package org.xiangbang.access.factors;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.xiangbang.access.secrets.SecretSeal;

/** Draws the seeds of one-time codes and looks at codes. Seeds are sealed in the database (AES-256, bound to their row). */
@Component
class OneTimeCodes {
    private static final SecureRandom CHANCE = new SecureRandom();

    private final FactorRows rows;
    private final SecretSeal seal;

    OneTimeCodes(FactorRows rows, SecretSeal seal) {
        this.rows = rows;
        this.seal = seal;
    }

    /** Begins a factor of one's own, which counts from its first right code on. */
    void begin(String login, String name) {
        var id = UUID.randomUUID();
        rows.begin(login, id, name, sealed(id));
    }

    private String sealed(UUID id) {
        var seed = new byte[Totp.SEED_BYTES];
        CHANCE.nextBytes(seed);
        return seal.seal(Base64.getEncoder().encodeToString(seed), row(id));
    }

    /** Makes the seed of a demonstration anew if it cannot be read. */
    FactorRows.Seed demonstration(String login, String name) {
        rows.demonstration(login)
                .filter(known -> seed(known).isEmpty())
                .ifPresent(unreadable -> rows.remove(login, unreadable.id()));
        var id = UUID.randomUUID();
        rows.addDemonstration(login, id, name, sealed(id));
        return rows.demonstration(login).orElseThrow();
    }

    /** Uses the code up if it is one of this factor and of now. */
    boolean use(FactorRows.Seed factor, String code) {
        var step = seed(factor)
                .map(seed -> Totp.step(seed, code, factor.step(), factor.lastStep()))
                .orElse(OptionalLong.empty());
        return step.isPresent() && rows.use(factor.id(), step.getAsLong());
    }

    /** Returns the seed; empty if the key of the installation is another one than when it was sealed, so that the factor proves nothing. */
    Optional<byte[]> seed(FactorRows.Seed factor) {
        return opened(factor.id(), factor.seed());
    }

    /** Returns the kinds by which a person can prove themselves: a factor whose seed cannot be read is none. */
    Set<FactorKind> usable(String login) {
        return rows.proving(login).stream()
                .filter(means ->
                        means.seed() == null || opened(means.id(), means.seed()).isPresent())
                .map(means -> FactorKind.named(means.kind()))
                .collect(Collectors.toSet());
    }

    /** Returns the factors of a person whose seeds cannot be read, and which have to be added anew. */
    Set<UUID> unreadable(String login) {
        return rows.seeds(login).stream()
                .filter(factor -> seed(factor).isEmpty())
                .map(FactorRows.Seed::id)
                .collect(Collectors.toSet());
    }

    private Optional<byte[]> opened(UUID id, String sealed) {
        try {
            return Optional.of(Base64.getDecoder().decode(seal.open(sealed, row(id))));
        } catch (SecretSeal.Unreadable otherKey) {
            return Optional.empty();
        }
    }

    private static String row(UUID id) {
        return "access.factor " + id;
    }
}
