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

    /** Up to which number rows are counted. */
    int MOST = 1000;

    /** Returns the word of the kind for programs, which is the path of its list: {@code needs}. */
    String word();

    /** Returns the message key of its name. */
    String name();

    int order();

    /** Finds what the reader may see. What they may not see is not counted either. */
    Found find(SearchText text, Official by, Locale locale);

    /** Finds the case with exactly that number; empty if it is none of this kind, or none that the reader may see. */
    default Optional<Hit> exact(String caseNo, Official by, Locale locale) {
        return Optional.empty();
    }

    /**
     * One row.
     *
     * @param state the name of the status, or of the step that waits
     * @param page the address of its page
     */
    record Hit(String caseNo, String title, String place, String state, String page) {}

    /**
     * The first rows of a kind.
     *
     * @param count how many there are
     * @param atLeast whether there may be more than were counted
     * @param all the address of the list with the same text as its filter
     */
    record Found(List<Hit> hits, long count, boolean atLeast, String all) {

        /** Returns the count as people read it. */
        public String counted() {
            return atLeast ? count + "+" : String.valueOf(count);
        }
    }
}
