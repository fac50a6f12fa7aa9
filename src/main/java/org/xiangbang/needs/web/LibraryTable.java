package org.xiangbang.needs.web;

import java.util.List;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xiangbang.cases.search.SearchedCases;
import org.xiangbang.cases.search.SearchedKind;
import org.xiangbang.cases.web.CaseCell;
import org.xiangbang.cases.web.CaseColumn;
import org.xiangbang.cases.web.CaseTable;
import org.xiangbang.engine.web.OptionNames;
import org.xiangbang.needs.NeedList;
import org.xiangbang.needs.NeedList.Item;
import org.xiangbang.needs.SurveyProcess;
import org.xiangbang.shared.Region;
import org.xiangbang.web.Sentences;

/** How the needs library is shown as a list, and that the search finds its needs. */
@Configuration(proxyBeanMethods = false)
class LibraryTable {
    private static final String CATEGORY = "category";

    @Bean
    static SearchedKind needsSearched(NeedList list, SearchedCases search) {
        return search.of("needs", list.cases(), 20);
    }

    @Bean
    static CaseTable<Item> needsTable(NeedList list, NeedPage page, OptionNames options, Sentences sentences) {
        return new CaseTable<>(
                "needs",
                list.cases(),
                Item::title,
                Item::caseNo,
                locale -> options.all(SurveyProcess.KEY, SurveyProcess.REPORT, CATEGORY, locale),
                List.of(
                        CaseColumn.text(
                                "place", (n, in) -> CaseCell.of(page.place(new Region(n.region()), n.place(), in))),
                        CaseColumn.<Item>text(CATEGORY, (n, in) -> CaseCell.of(category(n, options, in)))
                                .onDemand(),
                        CaseColumn.number(
                                "households", (n, in) -> CaseCell.of(n.reach().households())),
                        CaseColumn.number(
                                "people", (n, in) -> CaseCell.of(n.reach().people())),
                        CaseColumn.number("amount", (n, in) -> CaseCell.of(n.amount())),
                        CaseColumn.<Item>number("libraryYear", (n, in) -> CaseCell.of(n.libraryYear()))
                                .onDemand(),
                        CaseColumn.<Item>number("publishedOn", (n, in) -> CaseCell.of(n.publishedOn()))
                                .onDemand(),
                        CaseColumn.<Item>text("project", (n, in) -> project(n)).onDemand(),
                        CaseColumn.text("status", (n, in) -> status(n, sentences, in))));
    }

    private static String category(Item need, OptionNames options, Locale locale) {
        return options.of(SurveyProcess.KEY, SurveyProcess.REPORT, CATEGORY, need.category(), locale);
    }

    private static CaseCell project(Item need) {
        return need.servedBy() == null
                ? CaseCell.of(null)
                : CaseCell.link(need.servedBy(), "/projects/" + need.servedBy(), null);
    }

    private static CaseCell status(Item need, Sentences sentences, Locale locale) {
        var state = "published".equals(need.status()) ? "done" : "taken".equals(need.status()) ? "open" : "";
        var status = CaseCell.status(sentences.status("need", need.status(), locale), state);
        if (need.servedBy() == null) return status;
        var words = sentences.text("taken".equals(need.status()) ? "needs.taken-by" : "needs.served-by", locale);
        return status.noted(words, need.servedBy(), "/projects/" + need.servedBy());
    }
}
