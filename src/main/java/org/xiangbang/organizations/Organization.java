package org.xiangbang.organizations;

import java.time.LocalDate;
import java.util.Locale;
import org.xiangbang.shared.Region;
import org.xiangbang.shared.Rule;
import org.xiangbang.shared.Verdict;
import org.xiangbang.shared.VisibleText;

/**
 * A social organization. Pure Java: it uses no Spring, no engine and no SQL.
 *
 * @param region the place where it offers to help; the civil affairs bureau there checks it
 * @param color the result of the last automatic check, or null
 * @param entry null until it first entered the directory
 */
public record Organization(
        String number,
        String name,
        Region region,
        Registration registration,
        Standing standing,
        Offer offer,
        BankAccount bank,
        String financeLogin,
        String representativeLogin,
        Color color,
        Status status,
        DirectoryEntry entry) {

    static final Rule ONLY_ADMITTED_PROPOSES = new Rule("organizations.only-admitted-proposes", "rules Q-08");
    static final Rule LISTED_PROPOSES_NOTHING = new Rule("organizations.listed-proposes-nothing", "rules Q-07, Q-08");
    static final Rule ENTRY_HAS_EXPIRED = new Rule("organizations.entry-has-expired", "rules Q-02, Q-08");
    static final Rule RED_IS_NOT_ADMITTED = new Rule("organizations.red-is-not-admitted", "rules Q-08");
    static final Rule YELLOW_NEEDS_A_REASON = new Rule("organizations.yellow-needs-a-reason", "rules Q-08");
    static final Rule ONLY_ADMITTED_IS_LISTED = new Rule("organizations.only-admitted-is-listed", "rules Q-07");
    static final Rule ONLY_LISTED_LEAVES = new Rule("organizations.only-listed-leaves", "rules Q-07");

    /** The state of an organization. The case file holds the word in lowercase. */
    public enum Status {
        APPLIED,
        REVIEWED,
        ADMITTED,
        LISTED,
        REFUSED,
        WITHDRAWN,
        DEREGISTERED,
        MERGED;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Is it in the directory, or was it until it left for good, so that everybody can see it? */
        public boolean published() {
            return this == ADMITTED || this == LISTED || left();
        }

        /** Has it left the directory for good? */
        public boolean left() {
            return this == DEREGISTERED || this == MERGED;
        }
    }

    /** The result of the automatic check, the mildest first. */
    public enum Color {
        GREEN,
        YELLOW,
        RED;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** May it propose projects today? */
    public Verdict mayPropose(LocalDate today) {
        if (status == Status.LISTED) return Verdict.of(false, LISTED_PROPOSES_NOTHING, name);
        if (status != Status.ADMITTED) return Verdict.of(false, ONLY_ADMITTED_PROPOSES, name);
        return Verdict.of(!expired(today), ENTRY_HAS_EXPIRED, name, entry.validUntil());
    }

    /** Is there an automatic check to show? There is none of an organization that has left the directory for good. */
    public boolean judged() {
        return color != null && !status.left();
    }

    /** Is the last day of its entry over, and nobody has decided on the next one? */
    public boolean expired(LocalDate today) {
        return entry != null && expired(status, entry.validUntil(), today);
    }

    static boolean expired(Status status, LocalDate validUntil, LocalDate today) {
        return status == Status.ADMITTED && today.isAfter(validUntil);
    }

    /** May it enter the directory, or stay in it, for that written reason? */
    Verdict mayBeAdmitted(String reason) {
        if (color == Color.RED) return Verdict.of(false, RED_IS_NOT_ADMITTED, name);
        return Verdict.of(color != Color.YELLOW || !VisibleText.isEmpty(reason), YELLOW_NEEDS_A_REASON, name);
    }

    /** May it be entered on a list? Only while it is in the directory and on none. */
    public Verdict mayBeListed() {
        return Verdict.of(status == Status.ADMITTED, ONLY_ADMITTED_IS_LISTED, name);
    }

    /** May it be taken off a list? Only while it is on one. */
    public Verdict mayLeaveTheList() {
        return Verdict.of(status == Status.LISTED, ONLY_LISTED_LEAVES, name);
    }
}
