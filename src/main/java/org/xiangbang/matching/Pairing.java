package org.xiangbang.matching;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A project's pairing. Pure Java: it uses no Spring, no engine and no SQL.
 *
 * @param need number of the published need, or null for a project of the organization's own
 * @param organization number of the lead
 * @param form null until the proposal names it
 * @param shares empty when the lead acts alone
 * @param pairedOn null until the pairing is in force
 */
public record Pairing(
        String caseNo,
        String need,
        Side side,
        String organization,
        String askedBy,
        Form form,
        List<Share> shares,
        Status status,
        LocalDate pairedOn) {

    public Pairing {
        shares = List.copyOf(shares);
    }

    /** The side that asked first: a desk ordered (点单), or the organization claimed (认领). */
    public enum Side {
        ORDER,
        CLAIM
    }

    /** The forms of paired assistance (P-06). */
    public enum Form {
        ONE_TO_ONE,
        ONE_TO_MANY,
        MANY_TO_ONE,
        GROUP;

        /** The word of forms and messages: {@code one-to-one}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** @throws java.util.NoSuchElementException if no form has that word */
        public static Form named(String word) {
            return Arrays.stream(values())
                    .filter(f -> f.word().equals(word))
                    .findFirst()
                    .orElseThrow();
        }

        /** Do several organizations take part? */
        public boolean several() {
            return this == MANY_TO_ONE || this == GROUP;
        }
    }

    /** The state of a pairing. Its word is the result handed to the project. */
    public enum Status {
        OPEN,
        ACCEPTED,
        PAIRED,
        DECLINED,
        LAPSED,
        OUTSCORED,
        REFUSED,
        WITHDRAWN,
        LEFT,
        ENDED;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Does the pairing still claim its need? */
        public boolean alive() {
            return this == OPEN || this == ACCEPTED || this == PAIRED;
        }
    }

    /** The members that have not confirmed yet; the lead is never among them. */
    public List<Share> unconfirmed() {
        return shares.stream()
                .filter(s -> !s.organization().equals(organization) && !s.confirmed())
                .toList();
    }
}
