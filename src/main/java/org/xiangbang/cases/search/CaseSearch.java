package org.xiangbang.cases.search;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xiangbang.cases.SearchText;
import org.xiangbang.shared.FormRefused;
import org.xiangbang.shared.Official;

/** Looks through everything that can be found by a text. */
@Component
class CaseSearch {
    private static final int SHORTEST = 2;

    private final List<SearchedKind> kinds;

    CaseSearch(List<SearchedKind> kinds) {
        this.kinds = kinds.stream()
                .sorted(Comparator.comparingInt(SearchedKind::order))
                .toList();
    }

    /** What was found of one kind. */
    record Group(SearchedKind kind, SearchedKind.Found found) {}

    /** @throws FormRefused naming {@code q} if the text is too short or too long */
    List<Group> find(SearchText text, Official by, Locale locale) {
        text.check();
        if (text.length() < SHORTEST) throw new FormRefused("q", "cases.search.short", SHORTEST);
        return kinds.stream()
                .map(kind -> new Group(kind, kind.find(text, by, locale)))
                .toList();
    }

    /** Finds the case whose number the text is, if the reader may see it. */
    Optional<SearchedKind.Hit> exact(SearchText text, Official by, Locale locale) {
        return text.caseNumber()
                .flatMap(number -> kinds.stream()
                        .flatMap(kind -> kind.exact(number, by, locale).stream())
                        .findFirst());
    }
}
