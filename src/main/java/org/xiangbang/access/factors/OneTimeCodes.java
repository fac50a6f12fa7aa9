package org.xiangbang.access.factors;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.UUID;
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

    void addDemonstration(String login, String name) {
        var id = UUID.randomUUID();
        rows.addDemonstration(login, id, name, sealed(id));
    }

    private String sealed(UUID id) {
        var seed = new byte[Totp.SEED_BYTES];
        CHANCE.nextBytes(seed);
        return seal.seal(Base64.getEncoder().encodeToString(seed), row(id));
    }

    /** Uses the code up if it is one of this factor and of now. */
    boolean use(FactorRows.Seed factor, String code) {
        var step = Totp.step(seed(factor), code, factor.step(), factor.lastStep());
        return step.isPresent() && rows.use(factor.id(), step.getAsLong());
    }

    /** @throws IllegalStateException if the key of the installation is another one than when it was sealed */
    byte[] seed(FactorRows.Seed factor) {
        try {
            return Base64.getDecoder().decode(seal.open(factor.seed(), row(factor.id())));
        } catch (SecretSeal.Unreadable otherKey) {
            throw new IllegalStateException("the seed of factor " + factor.id() + " cannot be read", otherKey);
        }
    }

    private static String row(UUID id) {
        return "access.factor " + id;
    }
}
