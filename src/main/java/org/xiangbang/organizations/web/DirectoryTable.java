package org.xiangbang.organizations.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xiangbang.access.Regions;
import org.xiangbang.cases.search.SearchedCases;
import org.xiangbang.cases.search.SearchedKind;
import org.xiangbang.cases.web.CaseCell;
import org.xiangbang.cases.web.CaseColumn;
import org.xiangbang.cases.web.CaseTable;
import org.xiangbang.engine.web.OptionNames;
import org.xiangbang.organizations.AdmissionProcess;
import org.xiangbang.organizations.Directory;
import org.xiangbang.organizations.Directory.Item;
import org.xiangbang.shared.Region;
import org.xiangbang.web.Sentences;

/** How the directory is shown as a list, and that the search finds its organizations. */
@Configuration(proxyBeanMethods = false)
class DirectoryTable {
    private static final String TYPE = "type";

    @Bean
    static SearchedKind organizationsSearched(Directory list, SearchedCases search) {
        return search.of("organizations", list.cases(), 30);
    }

    @Bean
    static CaseTable<Item> organizationsTable(
            Directory list, OptionNames options, Regions regions, Sentences sentences, Clock clock) {
        return new CaseTable<>(
                "organizations",
                list.cases(),
                Item::name,
                Item::number,
                locale -> options.all(AdmissionProcess.KEY, AdmissionProcess.SIGN_UP, TYPE, locale),
                List.of(
                        CaseColumn.text("category", (o, in) -> CaseCell.of(type(o, options, in))),
                        CaseColumn.text("uscc", (o, in) -> code(o, sentences, in)),
                        CaseColumn.<Item>text("place", (o, in) -> CaseCell.of(regions.fullName(new Region(o.region()))))
                                .onDemand(),
                        CaseColumn.<Item>text("grade", (o, in) -> CaseCell.of(o.grade()))
                                .onDemand(),
                        CaseColumn.number("validUntil", (o, in) -> CaseCell.of(o.validUntil())),
                        CaseColumn.text("status", (o, in) -> status(o, LocalDate.now(clock), sentences, in))));
    }

    private static String type(Item organization, OptionNames options, Locale locale) {
        return options.of(AdmissionProcess.KEY, AdmissionProcess.SIGN_UP, TYPE, organization.type(), locale);
    }

    private static CaseCell code(Item organization, Sentences sentences, Locale locale) {
        var note = organization.synthetic() ? sentences.text("organizations.synthetic", locale) : null;
        return CaseCell.of(organization.uscc()).noted(null, note, null);
    }

    private static CaseCell status(Item organization, LocalDate today, Sentences sentences, Locale locale) {
        var word =
                organization.expired(today) ? "expired" : organization.status().word();
        var state = switch (word) {
            case "admitted" -> "done";
            case "listed", "expired" -> "stopped";
            default -> "";
        };
        return CaseCell.status(sentences.status("organization", word, locale), state);
    }
}
