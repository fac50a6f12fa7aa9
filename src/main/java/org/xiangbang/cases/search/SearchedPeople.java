package org.xiangbang.cases.search;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import org.xiangbang.access.Colleagues;
import org.xiangbang.access.DelegationAuthority;
import org.xiangbang.access.DeskNames;
import org.xiangbang.cases.SearchText;
import org.xiangbang.shared.Official;
import org.xiangbang.web.Sentences;

/**
 * Makes people known to the search of those who may arrange their handover: an administrator finds everybody who holds a desk or could
 * get one, the chief of a department its people (ours, decision 0170).
 */
@Component
class SearchedPeople implements SearchedKind {
    private final Colleagues colleagues;
    private final DelegationAuthority authority;
    private final DeskNames desks;
    private final Sentences sentences;

    SearchedPeople(Colleagues colleagues, DelegationAuthority authority, DeskNames desks, Sentences sentences) {
        this.colleagues = colleagues;
        this.authority = authority;
        this.desks = desks;
        this.sentences = sentences;
    }

    @Override
    public String word() {
        return "people";
    }

    @Override
    public String name() {
        return "cases.search.people";
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public boolean shownTo(Official by) {
        return authority.ofAnybody(by);
    }

    @Override
    public Found find(SearchText text, Official by, Locale locale) {
        var administrator = authority.administrator(by);
        return Found.withoutList(named(text, administrator, by).stream()
                .limit(ROWS_WITHOUT_LIST + 1L)
                .map(who -> hit(who, administrator, locale))
                .toList());
    }

    private List<Official> named(SearchText text, boolean administrator, Official by) {
        if (administrator) return colleagues.everywhere(text.typed());
        return colleagues.inDepartmentsOf(by.desks(), text.typed()).stream()
                .filter(who -> authority.over(who, by))
                .toList();
    }

    private Hit hit(Official who, boolean administrator, Locale locale) {
        var held = who.desks().stream().map(desk -> desks.of(desk, locale)).toList();
        return new Hit(
                null,
                who.name(),
                String.join(sentences.text("web.join", locale), held),
                who.login(),
                administrator ? page("/admin/accounts", "q", who) : page("/handovers", "find", who));
    }

    private static String page(String list, String filter, Official who) {
        return UriComponentsBuilder.fromPath(list)
                .queryParam(filter, "{login}")
                .encode()
                .buildAndExpand(who.login())
                .toUriString();
    }
}
