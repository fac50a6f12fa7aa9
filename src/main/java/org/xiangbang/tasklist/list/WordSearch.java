package org.xiangbang.tasklist.list;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xiangbang.cases.WordPlan;

/**
 * Finds words in case number, title, organization and place. A rare word is looked up in the index of all cases' texts. A common
 * word is found soon enough when the reader's own desks are read row by row, and so is every word among few cases. The plan of the first
 * way tells which of the two it is.
 */
@Repository
class WordSearch {
    /** A page of a list. */
    private static final int ROWS = 30;

    private static final Pattern CASE_NUMBER = Pattern.compile("[NP]-\\d{2,12}-\\d{4}-\\d{4,}|S-\\d{6,}");
    private static final Pattern PART_OF_NUMBER = Pattern.compile("[A-Za-z0-9-]+");

    private final JdbcClient db;

    WordSearch(JdbcClient db) {
        this.db = db;
    }

    /** Returns the condition that a row with the alias {@code i} contains each of so many words. */
    static String condition(int words) {
        var all = new ArrayList<String>();
        for (int i = 0; i < words; i++)
            all.add(
                    "(i.title ilike :word%1$d or i.case_no ilike :word%1$d or i.organization_name ilike :word%1$d or i.place ilike :word%1$d)"
                            .formatted(i));
        return String.join(" and ", all);
    }

    static Map<String, Object> parameters(List<String> words) {
        var parameters = new HashMap<String, Object>();
        for (int i = 0; i < words.size(); i++) {
            parameters.put("word" + i, "%" + words.get(i).replaceAll("([\\\\%_])", "\\\\$1") + "%");
            parameters.put("plain" + i, words.get(i).toUpperCase(Locale.ROOT));
        }
        return parameters;
    }

    /**
     * Returns the cases to which the words limit a list, as a query of their numbers; its parameters are {@link #parameters}.
     * Empty when it is better to read the list desk by desk. How many cases there are is told by the pairs alone: with the comparison the
     * planner takes the same thing for two that are independent.
     */
    String cases(List<String> words) {
        var pairs = new ArrayList<String>();
        var compared = new ArrayList<String>();
        for (int i = 0; i < words.size(); i++) {
            if (CASE_NUMBER.matcher(words.get(i).toUpperCase(Locale.ROOT)).matches())
                return "values (:plain" + i + "::text)";
            if (PART_OF_NUMBER.matcher(words.get(i)).matches()) continue;
            pairs.add("cases.grams(text) @> cases.sought(:plain" + i + ")");
            compared.add("text ilike :word" + i);
        }
        if (pairs.isEmpty()) return "";
        var query = "select case_no from tasklist.case_text where " + String.join(" and ", pairs);
        var plan = plan(query, words);
        return plan.isRare(ROWS) && plan.indexed() ? query + " and " + String.join(" and ", compared) : "";
    }

    private WordPlan plan(String query, List<String> words) {
        return WordPlan.of(db.sql("explain " + query)
                .params(parameters(words))
                .query(String.class)
                .list());
    }
}
