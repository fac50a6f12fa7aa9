package org.xiangbang.access.administration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.xiangbang.access.Department;
import org.xiangbang.access.DeskNames;
import org.xiangbang.shared.Desk;
import org.xiangbang.shared.VisibleText;

/**
 * Finds desks by words, each of which says the person, the login, the place by name or code, the department, or the post. A desk is
 * found if every word says something of it.
 */
@Repository
class DeskSearch {
    static final int MOST = 50;
    private static final int MOST_WORDS = 5;

    /** So many places and people of a word are looked at; a word that fits more says too little. */
    private static final int LOOKED_AT = 500;

    private static final List<String> POSTS =
            List.of("handler", "reviewer", "chief", "inspector", "finance", "representative");

    private final JdbcClient db;
    private final DeskOffer offer;
    private final DeskNames names;

    DeskSearch(JdbcClient db, DeskOffer offer, DeskNames names) {
        this.db = db;
        this.offer = offer;
        this.names = names;
    }

    /** Returns at most one more than {@link #MOST}, in the order of their places. */
    List<Desk> find(String text, Locale locale) {
        var words = Arrays.stream(VisibleText.of(text).split("[\\s、，,]+"))
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .toList();
        if (words.isEmpty()) return List.of();
        var conditions = new ArrayList<String>();
        var values = new HashMap<String, Object>();
        for (var word : words) conditions.add(condition(word, conditions.size(), values, locale));
        return db.sql("select d.id from access.desk d where " + String.join(" and ", conditions)
                        + " order by d.region, d.id limit " + (MOST + 1))
                .params(values)
                .query((row, n) -> Desk.parse(row.getString(1)))
                .list();
    }

    private String condition(String word, int at, Map<String, Object> values, Locale locale) {
        values.put("departments" + at, departments(word));
        values.put("posts" + at, posts(word, locale));
        values.put("places" + at, places(word));
        values.put("people" + at, people(word));
        values.put("id" + at, word);
        return """
                (d.department = any(:departments%1$d) or d.post = any(:posts%1$d) or d.id = :id%1$d
                 or d.region = any(:places%1$d) or left(d.region, 9) = any(:places%1$d) or left(d.region, 6) = any(:places%1$d)
                 or left(d.region, 4) = any(:places%1$d) or left(d.region, 2) = any(:places%1$d)
                 or d.id in (select h.desk from access.holding h where h.login = any(:people%1$d) and h.held_until is null))
                """.formatted(at);
    }

    private String[] departments(String word) {
        return offer.departments().stream()
                .filter(department -> says(department, word))
                .map(Department::code)
                .toArray(String[]::new);
    }

    private static boolean says(Department department, String word) {
        var sought = word.toLowerCase(Locale.ROOT);
        return department.code().equals(sought)
                || department.name().contains(word)
                || department.shortName().contains(word)
                || department.nameEn().toLowerCase(Locale.ROOT).contains(sought);
    }

    private String[] posts(String word, Locale locale) {
        return POSTS.stream()
                .filter(post -> post.equals(word) || names.post(post, locale).equalsIgnoreCase(word))
                .toArray(String[]::new);
    }

    /** A code is the place with what is below it; a name begins or is the place's. */
    private String[] places(String word) {
        if (word.matches("[0-9]+|[A-Z]-[0-9]+")) return new String[] {word};
        return db.sql("select code from access.region where name like ? order by length(code), code limit ?")
                .params(word.replaceAll("([%_\\\\])", "\\\\$1") + "%", LOOKED_AT)
                .query(String.class)
                .list()
                .toArray(String[]::new);
    }

    private String[] people(String word) {
        return db.sql("""
                select a.login from access.account a join access.person p on p.id = a.person
                 where a.disabled_at is null and (position(:word in p.name) > 0 or position(:word in a.login) > 0)
                 order by a.login limit :most
                """)
                .param("word", word)
                .param("most", LOOKED_AT)
                .query(String.class)
                .list()
                .toArray(String[]::new);
    }
}
