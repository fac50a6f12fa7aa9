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
    private static final String OF_FIGURE = """
            f.subject = :figureSubject and f.place >= :figurePlace and f.place < :figurePlace || ':'
            and (:figureItem = '' or f.item = :figureItem) and f.month = :figureMonth""";

    private static final String COUNTED =
            "c.case_no in (select f.case_no from reports.case_figure f where " + OF_FIGURE + ")";

    private static final String AMOUNT =
            "(select sum(f.amount)::bigint from reports.case_figure f where f.case_no = c.case_no and " + OF_FIGURE
                    + ")";

    private final Sentences sentences;
    private final OptionNames options;
    private final Regions regions;

    FigureCases(Sentences sentences, OptionNames options, Regions regions) {
        this.sentences = sentences;
        this.options = options;
        this.regions = regions;
    }

    @Override
    public String condition(String figure, CaseFile.Kind kind, Map<String, Object> params) {
        read(figure, kind, params);
        return COUNTED;
    }

    @Override
    public Optional<String> amount(String figure, CaseFile.Kind kind, Map<String, Object> params) {
        return read(figure, kind, params).subject().ofMoney() ? Optional.of(AMOUNT) : Optional.empty();
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

    private static FigureKey read(String figure, CaseFile.Kind kind, Map<String, Object> params) {
        var key = FigureKey.parse(figure);
        if (!key.subject().ofCases() || key.subject().ofNeeds() != (kind == CaseFile.Kind.NEED))
            throw new FormRefused("figure", "county.figure");
        params.put("figureSubject", key.subject().word());
        params.put("figurePlace", key.place());
        params.put("figureItem", key.item());
        params.put("figureMonth", key.month());
        return key;
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
