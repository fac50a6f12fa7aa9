package org.xiangbang.tasklist.view;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;
import org.xiangbang.shared.Findings;
import org.xiangbang.shared.FormRefused;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.VisibleText;
import org.xiangbang.tasklist.filter.SavedFilter;
import org.xiangbang.tasklist.filter.SavedFilters;

/** Converts between a saved list and its address. */
@Component
public class SavedLists {
    private static final int MAX = 2000;

    private static final List<String> ORDER = List.of("name", "desk", "query");

    private final SavedFilters saved;

    SavedLists(SavedFilters saved) {
        this.saved = saved;
    }

    /**
     * Returns the question itself, or that of the saved list that is named.
     *
     * @throws FormRefused naming {@code saved} for one that the person cannot use
     */
    public ListQuestion resolve(ListQuestion asked, ListPart part, Official official) {
        if (part.saved() == null) return asked;
        var kept = saved.find(part.saved(), official)
                .orElseThrow(() -> new FormRefused("saved", "tasklist.filter.saved", String.valueOf(part.saved())));
        return question(kept.query());
    }

    /** Keeps a list under a name. @throws FormRefused naming everything that is wrong, as {@link SavedFilters#keep} and {@link #checked} do */
    SavedFilter keep(String name, String desk, String query, Official official) {
        var found = new Findings();
        found.check(() -> SavedFilters.named(name));
        var shared = found.value(() -> SavedFilters.desk(desk, official));
        var kept = found.value(() -> checked(query));
        found.orThrow(ORDER);
        return saved.keep(name, shared.orElse(null), kept.orElseThrow(), official);
    }

    /** Does the same to a list that is kept. @param query null to leave the list as it is */
    SavedFilter change(long id, String name, String query, Official official) {
        var found = new Findings();
        found.check(() -> SavedFilters.named(name));
        var kept = query == null ? Optional.<String>empty() : found.value(() -> checked(query));
        found.orThrow(ORDER);
        return saved.change(id, name, kept.orElse(null), official);
    }

    /**
     * Checks the part of a list's address after the question mark, and leaves out what does not belong to a list.
     *
     * @throws FormRefused naming {@code query} if the text is no such address, or the condition that is wrong
     */
    String checked(String query) {
        if (VisibleText.isEmpty(query)) throw new FormRefused("query", "tasklist.saved.query");
        if (query.length() > MAX) throw new FormRefused("query", "tasklist.saved.query");
        var question = question(query);
        var view = question.list();
        return new ListAddress(view, question.filter(), question.order(view)).query();
    }

    static ListQuestion question(String query) {
        return ListQuestion.of(words(query));
    }

    public static UnaryOperator<String> words(String query) {
        try {
            var known = new HashMap<String, String>();
            UriComponentsBuilder.newInstance()
                    .query(query)
                    .build()
                    .getQueryParams()
                    .forEach((name, values) -> {
                        var value = values.get(0);
                        if (value != null)
                            known.put(name, UriUtils.decode(value.replace('+', ' '), StandardCharsets.UTF_8));
                    });
            return known::get;
        } catch (IllegalArgumentException malformed) {
            throw new FormRefused("query", "tasklist.saved.query");
        }
    }
}
