package org.xiangbang.cases.search;

import java.util.Locale;
import org.springframework.stereotype.Component;
import org.xiangbang.cases.PaperNumbers;
import org.xiangbang.cases.SearchText;
import org.xiangbang.shared.Official;
import org.xiangbang.web.Sentences;

/** Makes the numbers of papers known to the search: replies, vouchers, reports, in the cases that the reader may see. */
@Component
class SearchedPapers implements SearchedKind {
    private final PaperNumbers numbers;
    private final Sentences sentences;

    SearchedPapers(PaperNumbers numbers, Sentences sentences) {
        this.numbers = numbers;
        this.sentences = sentences;
    }

    @Override
    public String word() {
        return "papers";
    }

    @Override
    public String name() {
        return "cases.search.papers";
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public Found find(SearchText text, Official by, Locale locale) {
        return Found.withoutList(numbers.like(text.typed(), ROWS_WITHOUT_LIST + 1, by).stream()
                .map(found -> hit(found, locale))
                .toList());
    }

    private Hit hit(PaperNumbers.Found found, Locale locale) {
        return new Hit(
                found.caseNo(),
                found.number(),
                found.title(),
                sentences.textOr("cases.number." + found.kind(), found.kind(), locale),
                "/cases/" + found.caseNo());
    }
}
