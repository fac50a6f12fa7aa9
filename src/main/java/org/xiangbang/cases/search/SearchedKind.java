package org.xiangbang.cases.search;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.xiangbang.cases.SearchText;
import org.xiangbang.shared.Official;

/** Something that the search looks through. A module has one bean for each of its lists. */
public interface SearchedKind {
    /** How many rows of each kind are shown. */
    int ROWS = 5;

    /** How many rows are shown of a kind that has no list to go on with. */
    int ROWS_WITHOUT_LIST = 20;

    /** Up to which number rows are counted. */
    int MOST = 1000;

    /** Returns the word of the kind for programs, which is the path of its list: {@code needs}. */
    String word();

    /** Returns the message key of its name. */
    String name();

    int order();

    /** Is there anything of the kind that this reader may look for? */
    default boolean shownTo(Official by) {
        return true;
    }

    /** Finds what the reader may see. What they may not see is not counted either. */
    Found find(SearchText text, Official by, Locale locale);

    /** Finds the case with exactly that number; empty if it is none of this kind, or none that the reader may see. */
    default Optional<Hit> exact(String caseNo, Official by, Locale locale) {
        return Optional.empty();
    }

    /**
     * One row.
     *
     * @param caseNo null for what is no case and stands in none
     * @param state the name of the status, or of the step that waits
     * @param page the address of its page
     * @param waits the open steps of the case and who has them; empty until the search asks for them, and where the reader may not
     *     follow the case
     */
    record Hit(String caseNo, String title, String place, String state, String page, List<WaitingCases.Step> waits) {

        /** A row of a case of which it is not known yet where it waits. */
        public Hit(String caseNo, String title, String place, String state, String page) {
            this(caseNo, title, place, state, page, List.of());
        }

        Hit waiting(List<WaitingCases.Step> steps) {
            return new Hit(caseNo, title, place, state, page, steps);
        }
    }

    /**
     * The first rows of a kind.
     *
     * @param count how many there are
     * @param atLeast whether there may be more than were counted
     * @param all the address of the list with the same text as its filter; null if there is no such list
     */
    record Found(List<Hit> hits, long count, boolean atLeast, String all) {

        /** What was found where there is no list. @param hits up to one more than are shown */
        static Found withoutList(List<Hit> hits) {
            var more = hits.size() > ROWS_WITHOUT_LIST;
            var shown = more ? hits.subList(0, ROWS_WITHOUT_LIST) : hits;
            return new Found(shown, shown.size(), more, null);
        }

        /** Returns the count as people read it. */
        public String counted() {
            return atLeast ? count + "+" : String.valueOf(count);
        }
    }
}
