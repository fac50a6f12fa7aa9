package org.xiangbang.cases.web;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.xiangbang.shared.FormRefused;
import org.xiangbang.shared.Official;

/** The columns that each person has chosen for each list. They are kept for the person, whatever the desk. */
@Repository
class ChosenColumns {
    private final JdbcClient db;

    ChosenColumns(JdbcClient db) {
        this.db = db;
    }

    /** Returns the columns that the reader is shown, in the order of the list; the usual ones if none were chosen. */
    <T> List<CaseColumn<T>> of(CaseTable<T> table, Official by) {
        return of(table, "", by);
    }

    /** Does the same, with one more column that the question asks for; empty for none. */
    <T> List<CaseColumn<T>> of(CaseTable<T> table, String more, Official by) {
        var chosen = db.sql("select unnest(columns) from cases.list_column where login = ? and list = ?")
                .params(by.login(), table.name())
                .query(String.class)
                .list();
        var known = table.columns().stream()
                .filter(column -> chosen.contains(column.word())
                        || !chosen.isEmpty() && column.word().equals(more))
                .toList();
        return known.isEmpty()
                ? table.columns().stream().filter(CaseColumn::usual).toList()
                : known;
    }

    /** Returns these columns in the order of the list. @throws FormRefused naming {@code columns} for another word, or for none at all */
    static <T> List<CaseColumn<T>> named(CaseTable<T> table, Collection<String> words) {
        Set<String> wanted = new LinkedHashSet<>(words);
        var found = table.columns().stream()
                .filter(column -> wanted.remove(column.word()))
                .toList();
        if (found.isEmpty() || !wanted.isEmpty())
            throw new FormRefused(
                    "columns",
                    "cases.list.columns",
                    String.join(
                            ", ", table.columns().stream().map(CaseColumn::word).toList()));
        return found;
    }

    /** Keeps the choice; an empty one means the usual columns. @throws FormRefused naming {@code columns} for another word */
    @Transactional
    <T> void choose(CaseTable<T> table, Collection<String> words, Official by) {
        if (words.isEmpty()) {
            db.sql("delete from cases.list_column where login = ? and list = ?")
                    .params(by.login(), table.name())
                    .update();
            return;
        }
        var columns = named(table, words).stream().map(CaseColumn::word).toArray(String[]::new);
        db.sql("""
                insert into cases.list_column (login, list, columns) values (:login, :list, :columns)
                on conflict (login, list) do update set columns = excluded.columns
                """)
                .param("login", by.login())
                .param("list", table.name())
                .param("columns", columns)
                .update();
    }
}
