package org.xiangbang.cases;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Knows which cases a figure of a report counts, so that a list can show exactly these. */
public interface CountedCases {

    /**
     * Returns a join clause that leaves of the cases {@code c} those that the figure counts, each once, and adds its parameters.
     *
     * @param figure as somebody typed it in an address
     * @throws org.xiangbang.shared.FormRefused naming {@code figure} if it is none that counts cases of that kind
     */
    String join(String figure, CaseFile.Kind kind, Map<String, Object> params);

    /**
     * Returns the part of the case {@code c} that a figure of money counts, in fen, as an expression beside {@link #join}; empty for a
     * figure that counts cases with the whole of their amounts.
     */
    Optional<String> amount(String figure);

    /** Returns what the amounts of such a figure are, in the reader's language; empty for every other figure. */
    Optional<String> amountName(String figure, Locale locale);

    /** Returns what the figure is of, in the reader's language. */
    String name(String figure, Locale locale);
}
