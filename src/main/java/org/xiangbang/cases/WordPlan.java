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

    /** With more cases than this, reading a list in its order is faster: about the root of twenty times a million. */
    private static final int RARE = 3000;

    /** @param lines the answer to {@code explain} */
    public static WordPlan of(List<String> lines) {
        var rows = ROWS.matcher(lines.get(0));
        return new WordPlan(
                rows.find() ? Long.parseLong(rows.group(1)) : 0,
                lines.stream().anyMatch(line -> line.contains("Index Cond") && line.contains("@>")));
    }

    public boolean rare() {
        return rows <= RARE;
    }
}
