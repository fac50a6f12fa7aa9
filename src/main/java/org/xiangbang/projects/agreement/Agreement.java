package org.xiangbang.projects.agreement;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.xiangbang.shared.Money;
import org.xiangbang.shared.Rule;
import org.xiangbang.shared.Verdict;

/**
 * One version of a project's agreement. A text that was changed is a new version and is signed anew.
 *
 * @param version counted from 1
 * @param body the whole text
 * @param digest SHA-256 of the text in UTF-8, lowercase hexadecimal
 * @param filingNumber null until it was filed, like {@code filedAt}
 */
public record Agreement(
        String caseNo,
        int version,
        AgreementTerms terms,
        String body,
        String digest,
        Status status,
        Instant draftedAt,
        String filingNumber,
        Instant filedAt,
        List<Signature> signatures) {

    static final Rule TEXT_IS_THE_SIGNED_ONE = new Rule("agreement.text-is-the-signed-one", "rules P-08");
    static final Rule WITHIN_APPROVAL = new Rule("agreement.within-approval", "rules F-07");
    static final Rule NOT_BELOW_PAID = new Rule("agreement.not-below-paid", "ours, decision 0027");
    static final Rule PAID_SINCE_DRAFT = new Rule("agreement.paid-since-draft", "ours, decision 0027");

    /** The state of this version. */
    public enum Status {
        DRAFT,
        FILED,
        SUPERSEDED,
        REFUSED,
        LAPSED
    }

    /**
     * A party's place for its signature.
     *
     * @param desk the desk that signs
     * @param signatory the name and position signed with; null until signed, like the components after it
     * @param digest of the text that was signed
     */
    public record Signature(String desk, String signatory, String digest, Instant signedAt) {

        boolean given() {
            return signedAt != null;
        }
    }

    public Agreement {
        signatures = List.copyOf(signatures);
    }

    /** May it be filed? Only the exact text that every party signed may be. */
    public Verdict mayBeFiled() {
        var intact = digest.equals(digestOf(body))
                && signatures.stream().allMatch(s -> s.given() && digest.equals(s.digest()));
        return Verdict.of(intact, TEXT_IS_THE_SIGNED_ONE, caseNo);
    }

    /** Does what was paid until now, together with what the plan still holds, add up to the amount? */
    Verdict mayBePlanned(Money paid) {
        var together = Money.sum(Stream.concat(
                        Stream.of(paid),
                        terms.tranches().stream().map(t -> t.tranche().amount()))
                .toList());
        return Verdict.of(together.equals(terms.amount()), PAID_SINCE_DRAFT, caseNo, together, terms.amount());
    }

    /** May it promise so much? It may promise no more than was approved and no less than was paid. */
    static Verdict mayPromise(Money amount, Money approved, Money paid) {
        if (approved != null && amount.compareTo(approved) > 0)
            return Verdict.of(false, WITHIN_APPROVAL, amount.yuan(), approved.yuan());
        return Verdict.of(amount.compareTo(paid) >= 0, NOT_BELOW_PAID, amount.yuan(), paid.yuan());
    }

    /** SHA-256 of the text in UTF-8, lowercase hexadecimal. */
    static String digestOf(String text) {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
