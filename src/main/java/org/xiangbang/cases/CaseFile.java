package org.xiangbang.cases;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.xiangbang.shared.Desk;
import org.xiangbang.shared.Money;
import org.xiangbang.shared.Region;

/**
 * The case file: what every step of a case needs to read about it. Its row is locked for every act.
 *
 * @param otherRegions further places of a cross-region project; their officials see the case too
 * @param organization number of the lead organization, or null
 * @param applicant the desk that filed the case and supplements it
 * @param status lowercase word of the module's own state, message key {@code status.<kind>.<word>}
 * @param amount the amount asked or approved, or null while there is none
 * @param closedAt null while the case is open
 */
public record CaseFile(
        String caseNo,
        Kind kind,
        String title,
        Region region,
        List<Region> otherRegions,
        String organization,
        Desk applicant,
        String status,
        Money amount,
        boolean suspended,
        Instant openedAt,
        Instant closedAt) {

    /** The kind of thing that the case is about. The letter is the beginning of its number. */
    public enum Kind {
        NEED("N"),
        ORGANIZATION("S"),
        PROJECT("P");

        private final String letter;

        Kind(String letter) {
            this.letter = letter;
        }

        String letter() {
            return letter;
        }

        /** Is that the number of a case of this kind? */
        public boolean numbers(String caseNo) {
            return caseNo.startsWith(letter + "-");
        }

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public CaseFile {
        otherRegions = List.copyOf(otherRegions);
    }

    /** The file of a case that is about to be opened. */
    public static CaseFile fresh(
            String caseNo, Kind kind, String title, Region region, String organization, Desk applicant, String status) {
        return new CaseFile(
                caseNo, kind, title, region, List.of(), organization, applicant, status, null, false, null, null);
    }

    public CaseFile withOtherRegions(List<Region> others) {
        return new CaseFile(
                caseNo,
                kind,
                title,
                region,
                others,
                organization,
                applicant,
                status,
                amount,
                suspended,
                openedAt,
                closedAt);
    }
}
