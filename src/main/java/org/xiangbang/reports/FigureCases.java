package org.xiangbang.reports;

import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xiangbang.access.Regions;
import org.xiangbang.cases.CaseFile;
import org.xiangbang.cases.CountedCases;
import org.xiangbang.engine.web.OptionNames;
import org.xiangbang.shared.FormRefused;
import org.xiangbang.web.Sentences;

/** Finds the cases that a figure of the county overview counts: what was counted for a case is stored with its number. */
@Component
class FigureCases implements CountedCases {
    /** One row for each case: a case has one stage and one category, and a figure of money always names its source. */
    private static final String JOIN = """
            join reports.case_figure figure_part
              on figure_part.case_no = c.case_no and figure_part.subject = :figureSubject
             and figure_part.place >= :figurePlace and figure_part.place < :figurePlace || ':'
             and (:figureItem = '' or figure_part.item = :figureItem) and figure_part.month = :figureMonth""";

    private final Sentences sentences;
    private final OptionNames options;
    private final Regions regions;

    FigureCases(Sentences sentences, OptionNames options, Regions regions) {
        this.sentences = sentences;
        this.options = options;
        this.regions = regions;
    }

    @Override
    public String join(String figure, CaseFile.Kind kind, Map<String, Object> params) {
        var key = FigureKey.parse(figure);
        if (!key.subject().ofCases() || key.subject().ofNeeds() != (kind == CaseFile.Kind.NEED))
            throw new FormRefused("figure", "county.figure");
        params.put("figureSubject", key.subject().word());
        params.put("figurePlace", key.place());
        params.put("figureItem", key.item());
        params.put("figureMonth", key.month());
        return JOIN;
    }

    @Override
    public Optional<String> amount(String figure) {
        return FigureKey.parse(figure).subject().ofMoney() ? Optional.of("figure_part.amount") : Optional.empty();
    }

    @Override
    public Optional<String> amountName(String figure, Locale locale) {
        var key = FigureKey.parse(figure);
        if (!key.subject().ofMoney()) return Optional.empty();
        var of = key.month().isEmpty() ? item(key, locale) : key.month() + " · " + item(key, locale);
        return Optional.of(sentences.text(
                "county.list.amount",
                locale,
                sentences.text("county.subject." + key.subject().word(), locale),
                of));
    }

    @Override
    public String name(String figure, Locale locale) {
        var key = FigureKey.parse(figure);
        var parts = new ArrayList<String>();
        parts.add(regions.name(key.place()));
        parts.add(sentences.text("county.subject." + key.subject().word(), locale));
        if (!key.item().isEmpty()) parts.add(item(key, locale));
        if (!key.month().isEmpty()) parts.add(key.month());
        return String.join(" · ", parts);
    }

    private String item(FigureKey key, Locale locale) {
        return switch (key.subject()) {
            case NEEDS -> sentences.status("need", key.item(), locale);
            case PROJECTS -> sentences.status("project", key.item(), locale);
            case CATEGORY -> options.of("needs-survey", "report", "category", key.item(), locale);
            default -> sentences.textOr("projects.source." + key.item(), source(key.item(), locale), locale);
        };
    }

    private String source(String item, Locale locale) {
        return sentences.textOr("county.source." + item, item, locale);
    }
}
