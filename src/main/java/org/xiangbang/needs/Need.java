package org.xiangbang.needs;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.xiangbang.shared.Region;
import org.xiangbang.shared.Rule;
import org.xiangbang.shared.Verdict;

/**
 * One need of the library. Pure Java: no Spring, no engine, no SQL.
 *
 * @param origin the level whose desk reported it
 * @param libraryYear the year it is meant for (L-07, L-08)
 * @param priority null before the county's review
 * @param suitable may social organizations take it up? null before the announcement
 * @param publishedOn null while it is not in the library
 * @param removal why it left the library, null while nobody asked for that
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
        Removal removal,
        Status status) {

    static final Rule ONLY_PUBLISHED_IS_TAKEN = new Rule("needs.only-published-is-taken", "rules L-01, L-11");
    static final Rule ONLY_SUITABLE_IS_TAKEN = new Rule("needs.only-suitable-is-taken", "lifecycle P1, 县公告");
    static final Rule ONLY_IN_LIBRARY_IS_REMOVED = new Rule("needs.only-in-library-is-removed", "rules L-09");

    /** Where a need stands; the case file carries the lowercase word. */
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

        /** In the library for everybody to see. */
        public boolean published() {
            return this == PUBLISHED || this == TAKEN || this == SERVED;
        }
    }

    /** @param reason word of the model's list, {@code ground} in the official's words */
    public record Removal(String reason, String ground) {}

    /** May an organization propose a project against it? */
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
