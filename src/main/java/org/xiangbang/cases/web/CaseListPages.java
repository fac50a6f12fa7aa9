package org.xiangbang.cases.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.xiangbang.access.Regions;
import org.xiangbang.cases.CaseList;
import org.xiangbang.cases.CaseQuery;
import org.xiangbang.cases.web.CaseListPage.Chip;
import org.xiangbang.shared.Official;
import org.xiangbang.web.Sentences;

/** Lays out lists of cases in the reader's language. */
@Component
public class CaseListPages {
    private static final int ROWS = 30;

    private final Regions regions;
    private final Sentences sentences;

    CaseListPages(Regions regions, Sentences sentences) {
        this.regions = regions;
        this.sentences = sentences;
    }

    /**
     * @param name the name of the list: {@code needs} has the address {@code /needs}, and its messages begin with
     *     {@code needs.}
     * @throws org.xiangbang.shared.FormRefused naming region or status if it is none
     */
    public <T> CaseListPage<T> of(
            String name, CaseList<T> cases, CaseListQuestion asked, Official official, Locale locale) {
        var query = asked.query(ROWS).placed(regions);
        var page = cases.page(query, official);
        var list = "/" + name;
        return new CaseListPage<>(
                name,
                cases.kind().word(),
                query,
                page.items(),
                cases.statuses(),
                chips(list, cases.kind().word(), query, locale),
                query.next(list, page));
    }

    private List<Chip> chips(String list, String kind, CaseQuery query, Locale locale) {
        var chips = new ArrayList<Chip>();
        if (!query.status().isEmpty())
            chips.add(new Chip(sentences.status(kind, query.status(), locale), query.withoutStatus(list)));
        if (!query.region().isEmpty()) chips.add(new Chip(regions.name(query.region()), query.withoutRegion(list)));
        if (!query.q().isEmpty()) chips.add(new Chip(query.q(), query.withoutText(list)));
        return chips;
    }
}
