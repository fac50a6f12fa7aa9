package org.xiangbang.needs;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.xiangbang.shared.Region;
import org.xiangbang.shared.Rule;
import org.xiangbang.shared.Verdict;

/**
 * One need of the library. Pure Java: it uses no Spring, no engine and no SQL.
 *
 * @param origin the level whose desk reported it
 * @param libraryYear the year for which it is meant (L-07, L-08)
 * @param priority null before the county's review
 * @param suitable whether social organizations may take it up; null before the announcement
 * @param publishedOn null while it is not in the library
 * @param servedBy number of the project that took it up or met it; null while it is open, and for needs met without one
 * @param removal the reason for which it is removed from the library; null while nobody asked for that
 */
public record Need(
        String caseNo,
        NeedContent content,
        Region.Level origin,
        int libraryYear,
        String priority,
        Boolean suitable,
        List<String> wantedHelp,
        String announcedAt,
        LocalDate publishedOn,
        String servedBy,
        Removal removal,
        Status status) {

    static final Rule ONLY_PUBLISHED_IS_TAKEN = new Rule("needs.only-published-is-taken", "rules L-01, L-11");
    static final Rule ONLY_SUITABLE_IS_TAKEN = new Rule("needs.only-suitable-is-taken", "lifecycle P1");
    static final Rule ONLY_IN_LIBRARY_IS_REMOVED = new Rule("needs.only-in-library-is-removed", "rules L-09");

    /** The state of a need. The case file holds the word in lowercase. */
    public enum Status {
        REPORTED,
        SCREENED,
        RESERVED,
        PUBLISHED,
        TAKEN,
        SERVED,
        REFUSED,
        WITHDRAWN,
        REMOVED;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Is it in the library, so that everybody can see it? */
        public boolean published() {
            return this == PUBLISHED || this == TAKEN || this == SERVED;
        }
    }

    /** @param reason the word of the model's list; {@code ground} is the reason in the official's words */
    public record Removal(String reason, String ground) {}

    /** May an organization propose a project for it? */
    public Verdict mayBeTaken() {
        if (status != Status.PUBLISHED) return Verdict.of(false, ONLY_PUBLISHED_IS_TAKEN, caseNo);
        return Verdict.of(Boolean.TRUE.equals(suitable), ONLY_SUITABLE_IS_TAKEN, caseNo);
    }

    public boolean published() {
        return status.published();
    }

    Verdict mayBeRemoved() {
        return Verdict.of(status == Status.PUBLISHED || status == Status.RESERVED, ONLY_IN_LIBRARY_IS_REMOVED, caseNo);
    }
}
