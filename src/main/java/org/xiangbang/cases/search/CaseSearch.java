package org.xiangbang.cases.search;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.xiangbang.cases.SearchText;
import org.xiangbang.cases.VisibleCases;
import org.xiangbang.shared.FormRefused;
import org.xiangbang.shared.Official;

/** Looks through everything that can be found by a text. */
@Component
class CaseSearch {
    private static final int SHORTEST = 2;

    private final List<SearchedKind> kinds;
    private final VisibleCases visible;
    private final ObjectProvider<WaitingCases> waiting;

    CaseSearch(List<SearchedKind> kinds, VisibleCases visible, ObjectProvider<WaitingCases> waiting) {
        this.kinds = kinds.stream()
                .sorted(Comparator.comparingInt(SearchedKind::order))
                .toList();
        this.visible = visible;
        this.waiting = waiting;
    }

    /** What was found of one kind. */
    record Group(SearchedKind kind, SearchedKind.Found found) {
        private Stream<String> cases() {
            return found.hits().stream().map(SearchedKind.Hit::caseNo).filter(Objects::nonNull);
        }

        private Group waiting(Map<String, List<WaitingCases.Step>> steps) {
            var hits = found.hits().stream()
                    .map(hit -> hit.waiting(steps.getOrDefault(hit.caseNo(), hit.waits())))
                    .toList();
            return new Group(kind, new SearchedKind.Found(hits, found.count(), found.atLeast(), found.all()));
        }
    }

    /** @throws FormRefused naming {@code q} if the text is too short or too long */
    static void check(SearchText text) {
        text.check();
        if (text.length() < SHORTEST) throw new FormRefused("q", "cases.search.short", SHORTEST);
    }

    /** @throws FormRefused as {@link #check} does */
    List<Group> find(SearchText text, Official by, Locale locale) {
        check(text);
        var found = kinds.stream()
                .filter(kind -> kind.shownTo(by))
                .map(kind -> new Group(kind, kind.find(text, by, locale)))
                .toList();
        var steps = waiting(found, by, locale);
        return found.stream().map(group -> group.waiting(steps)).toList();
    }

    /** Everybody sees a published need, but only those who may see its case are told where that waits. */
    private Map<String, List<WaitingCases.Step>> waiting(List<Group> found, Official by, Locale locale) {
        var cases = found.stream().flatMap(Group::cases).collect(Collectors.toSet());
        var followed = visible.titles(cases, by).keySet();
        return waiting.stream()
                .flatMap(where -> where.of(followed, locale).entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Finds the case whose number the text is, if the reader may see it. */
    Optional<SearchedKind.Hit> exact(SearchText text, Official by, Locale locale) {
        return text.caseNumber()
                .flatMap(number -> kinds.stream()
                        .flatMap(kind -> kind.exact(number, by, locale).stream())
                        .findFirst());
    }
}
