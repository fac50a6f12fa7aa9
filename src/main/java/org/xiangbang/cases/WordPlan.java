package org.xiangbang.cases;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What the database plans for a query of the cases that contain a word.
 *
 * @param rows how many it expects to find
 * @param indexed whether it would look the pairs of the word up in their index; it reads all texts where there are so few that an index costs more
 */
public record WordPlan(long rows, boolean indexed) {
    private static final Pattern ROWS = Pattern.compile("rows=(\\d+)");

    /**
     * In a list of this many cases it takes as long to read it in its order, until enough contain the word, as to look up those that contain
     * it, if these are as many as the root of this times what is enough.
     */
    private static final double CASES = 300_000;

    /** @param lines the answer to {@code explain} */
    public static WordPlan of(List<String> lines) {
        var rows = ROWS.matcher(lines.get(0));
        return new WordPlan(
                rows.find() ? Long.parseLong(rows.group(1)) : 0,
                lines.stream().anyMatch(line -> line.contains("Index Cond") && line.contains("@>")));
    }

    /** Is it sooner to look the cases up than to read a list in its order? @param enough how many of them are wanted */
    public boolean isRare(long enough) {
        return (double) rows * rows <= CASES * enough;
    }
}
