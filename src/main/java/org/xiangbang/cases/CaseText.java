package org.xiangbang.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Finds the cases of one list that contain words. A rare word is looked up in the indexes of the texts. A common word is found
 * soon enough when the list is read row by row, and so is every word in a short list: taking its texts apart costs more than comparing
 * them. The plan of the first way tells which of the two it is.
 */
final class CaseText {
    private static final Pattern PART_OF_NUMBER = Pattern.compile("[a-z0-9-]+");

    private final JdbcClient db;
    private final List<Source> sources;

    CaseText(JdbcClient db, List<Source> sources) {
        this.db = db;
        this.sources = List.copyOf(sources);
    }

    /**
     * Rows with texts of cases.
     *
     * @param from the tables, with the aliases that the list has for them
     * @param caseNo the column with the number of the case
     * @param codes whether the columns hold letters and digits only; every other column has an index on the parts of its plain text
     */
    record Source(String from, String caseNo, List<String> columns, boolean codes) {

        /** The numbers of the cases themselves. */
        static Source numbers(CaseFile.Kind kind) {
            var cases = "(select * from cases.public_case where kind = '%s') c".formatted(kind);
            return new Source(cases, "c.case_no", List.of("c.case_no"), true);
        }

        /** That one of the columns contains the word. */
        private String holds(int word) {
            return columns.stream()
                    .map(column ->
                            (codes ? "%s ilike :word%d" : "cases.plain(%s) like :word%d").formatted(column, word))
                    .collect(Collectors.joining(" or "));
        }

        private Stream<String> reading(int word) {
            return Stream.of(select(holds(word)));
        }

        /** One query for each column: where two are asked together, PostgreSQL takes every text that the indexes have found apart again. */
        private Stream<String> pairs(int word, boolean compared) {
            return columns.stream()
                    .map(column -> "cases.grams(cases.plain(%1$s)) @> cases.sought(:plain%2$d)".formatted(column, word)
                            + (compared ? " and cases.plain(%s) like :word%d".formatted(column, word) : ""))
                    .map(this::select);
        }

        private String select(String condition) {
            return "select %s from %s where %s".formatted(caseNo, from, condition);
        }
    }

    /** Returns the condition that the case {@code c} contains every word, and adds its parameters. @param enough how many cases are wanted */
    String condition(SearchText text, long enough, Map<String, Object> params) {
        var number = text.caseNumber();
        if (number.isPresent()) {
            params.put("number", number.get());
            return "c.case_no = :number";
        }
        var words = text.words();
        var all = new ArrayList<String>();
        for (int i = 0; i < words.size(); i++) {
            params.put("word" + i, "%" + literal(words.get(i)) + "%");
            params.put("plain" + i, words.get(i));
            all.add(condition(i, PART_OF_NUMBER.matcher(words.get(i)).matches(), enough, params));
        }
        return all.isEmpty() ? "true" : String.join(" and ", all);
    }

    /** Returns a text as {@code like} finds it, without wildcards. */
    static String literal(String text) {
        return text.replaceAll("([\\\\%_])", "\\\\$1");
    }

    /**
     * The pairs of a part of a number are in nearly every number, so that no index of pairs helps to find it. How many cases there are is
     * told by the pairs alone: with the comparison the planner takes the same thing for two that are independent.
     */
    private String condition(int word, boolean partOfNumber, long enough, Map<String, Object> params) {
        var asked = sources.stream()
                .filter(source -> partOfNumber || !source.codes())
                .toList();
        var plan = plan(union(asked, s -> partOfNumber ? s.reading(word) : s.pairs(word, false)), params);
        if (plan.isRare(enough) && (plan.indexed() || partOfNumber))
            return "c.case_no in (" + union(asked, s -> partOfNumber ? s.reading(word) : s.pairs(word, true)) + ")";
        return asked.stream().map(source -> source.holds(word)).collect(Collectors.joining(" or ", "(", ")"));
    }

    private static String union(List<Source> asked, Function<Source, Stream<String>> queries) {
        return asked.stream().flatMap(queries).collect(Collectors.joining(" union all "));
    }

    private WordPlan plan(String query, Map<String, Object> params) {
        return WordPlan.of(
                db.sql("explain " + query).params(params).query(String.class).list());
    }
}
