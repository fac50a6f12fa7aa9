package org.xiangbang.projects.view;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xiangbang.access.Regions;
import org.xiangbang.cases.search.SearchedCases;
import org.xiangbang.cases.search.SearchedKind;
import org.xiangbang.cases.web.CaseCell;
import org.xiangbang.cases.web.CaseColumn;
import org.xiangbang.cases.web.CaseTable;
import org.xiangbang.engine.web.OptionNames;
import org.xiangbang.projects.lifecycle.LifecycleProcess;
import org.xiangbang.projects.view.ProjectList.Row;
import org.xiangbang.shared.Region;
import org.xiangbang.web.Sentences;

/** How projects are shown as a list, and that the search finds them. */
@Configuration(proxyBeanMethods = false)
class ProjectTable {
    private static final Set<String> DONE = Set.of("closed", "accepted");
    private static final Set<String> STOPPED =
            Set.of("rejected", "lapsed", "withdrawn", "terminated", "failed", "suspended");
    private static final int BASIS_POINTS = 100;

    @Bean
    static SearchedKind projectsSearched(ProjectList list, SearchedCases search) {
        return search.of("projects", list.cases(), 40);
    }

    @Bean
    static CaseTable<Row> projectsTable(ProjectList list, Regions regions, OptionNames options, Sentences sentences) {
        return new CaseTable<>(
                "projects",
                list.cases(),
                Row::title,
                Row::caseNo,
                locale -> options.all(LifecycleProcess.KEY, LifecycleProcess.PROPOSE, "kind", locale),
                List.of(
                        CaseColumn.text(
                                "place", (p, in) -> CaseCell.of(regions.place(new Region(p.region()), p.place()))),
                        CaseColumn.text("organization", (p, in) -> CaseCell.of(p.organizationName())),
                        CaseColumn.<Row>text("category", (p, in) -> CaseCell.of(kind(p, options, in)))
                                .onDemand(),
                        CaseColumn.number("amount", (p, in) -> CaseCell.of(p.amount())),
                        CaseColumn.number("progress", (p, in) -> CaseCell.of(percent(p.progress()))),
                        CaseColumn.<Row>number("opened", (p, in) -> CaseCell.of(p.openedAt()))
                                .onDemand(),
                        CaseColumn.text("status", (p, in) -> status(p, sentences, in))));
    }

    private static String kind(Row project, OptionNames options, Locale locale) {
        return options.of(LifecycleProcess.KEY, LifecycleProcess.PROPOSE, "kind", project.kind(), locale);
    }

    private static Integer percent(Integer basisPoints) {
        return basisPoints == null ? null : basisPoints / BASIS_POINTS;
    }

    private static CaseCell status(Row project, Sentences sentences, Locale locale) {
        var word = project.status();
        var state = DONE.contains(word) ? "done" : STOPPED.contains(word) ? "stopped" : "open";
        return CaseCell.status(sentences.status("project", word, locale), state);
    }
}
