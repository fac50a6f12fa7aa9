package org.xiangbang.cases.search;

import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xiangbang.access.Regions;
import org.xiangbang.cases.CaseList;
import org.xiangbang.cases.CaseQuery;
import org.xiangbang.cases.SearchText;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.Region;
import org.xiangbang.web.Sentences;

/** Makes lists of cases known to the search. */
@Component
public class SearchedCases {
    private final Regions regions;
    private final Sentences sentences;

    SearchedCases(Regions regions, Sentences sentences) {
        this.regions = regions;
        this.sentences = sentences;
    }

    /** @param name the name of the list: {@code needs} has the address {@code /needs} and the title {@code needs.title} */
    public SearchedKind of(String name, CaseList<?> cases, int order) {
        return new OneList(name, cases.briefly(), order);
    }

    private final class OneList implements SearchedKind {
        private final String name;
        private final CaseList<CaseList.Brief> cases;
        private final int order;

        OneList(String name, CaseList<CaseList.Brief> cases, int order) {
            this.name = name;
            this.cases = cases;
            this.order = order;
        }

        @Override
        public String word() {
            return name;
        }

        @Override
        public String name() {
            return name + ".title";
        }

        @Override
        public int order() {
            return order;
        }

        @Override
        public Found find(SearchText text, Official by, Locale locale) {
            var query = new CaseQuery("", "", text.typed(), "", ROWS);
            var found = cases.beginning(query, MOST + 1, by);
            return new Found(
                    found.cases().stream().map(hit -> hit(hit, locale)).toList(),
                    Math.min(found.count(), MOST),
                    found.count() > MOST,
                    query.address("/" + name));
        }

        @Override
        public Optional<Hit> exact(String caseNo, Official by, Locale locale) {
            if (!cases.kind().numbers(caseNo)) return Optional.empty();
            var found = cases.page(new CaseQuery("", "", caseNo, "", 1), by).items();
            return found.stream().findFirst().map(only -> hit(only, locale));
        }

        private Hit hit(CaseList.Brief found, Locale locale) {
            return new Hit(
                    found.caseNo(),
                    found.title(),
                    regions.fullName(new Region(found.region())),
                    sentences.status(cases.kind().word(), found.status(), locale),
                    "/" + name + "/" + found.caseNo());
        }
    }
}
