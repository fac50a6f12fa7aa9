package org.xiangbang.access.factors;

import java.time.Instant;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The one-time codes that a demonstration shows beside the field, because nobody there has an app. Each account has a seed of its own,
 * which is made when it is first needed, and passes the same check as any other.
 */
@Component
@ConditionalOnProperty(name = "xiangbang.demonstration", havingValue = "true")
public class DemonstrationCodes {
    private static final String NAME = "演示";

    private final FactorRows rows;
    private final OneTimeCodes codes;
    private final TransactionTemplate beside;

    DemonstrationCodes(FactorRows rows, OneTimeCodes codes, PlatformTransactionManager transactions) {
        this.rows = rows;
        this.codes = codes;
        this.beside = new TransactionTemplate(transactions);
        beside.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * A code that was not used yet.
     *
     * @param from when it begins to work, which is later than now if the codes of now were used
     * @param until when it ends
     */
    public record Code(String code, Instant from, Instant until) {}

    public Code of(String login) {
        var seed = rows.demonstration(login)
                .filter(known -> codes.seed(known).isPresent())
                .orElseGet(() -> made(login));
        var step = Math.max(seed.step(), seed.lastStep() + 1);
        var code = Totp.code(codes.seed(seed).orElseThrow(), step, Totp.DIGITS);
        return new Code(code, at(step - 1), at(step + 2));
    }

    /** Makes the seed beside the transaction of a page, which only reads. */
    private FactorRows.Seed made(String login) {
        return beside.execute(status -> codes.demonstration(login, NAME));
    }

    private static Instant at(long step) {
        return Instant.ofEpochSecond(step * Totp.SECONDS);
    }
}
