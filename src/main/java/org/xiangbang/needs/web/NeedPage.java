package org.xiangbang.needs.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.xiangbang.access.Regions;
import org.xiangbang.engine.web.OptionNames;
import org.xiangbang.needs.LibraryProcess;
import org.xiangbang.needs.Need;
import org.xiangbang.needs.RemovalProcess;
import org.xiangbang.needs.SurveyProcess;
import org.xiangbang.shared.Region;
import org.xiangbang.shared.VisibleText;
import org.xiangbang.web.Sentences;
import org.xiangbang.web.Show;

/** Writes a need as labeled texts in the reader's language. What has no value is left out. */
@Component("needPage")
public class NeedPage {
    private final Sentences sentences;
    private final OptionNames options;
    private final Regions regions;
    private final Show show;

    NeedPage(Sentences sentences, OptionNames options, Regions regions, Show show) {
        this.sentences = sentences;
        this.options = options;
        this.regions = regions;
        this.show = show;
    }

    /** @param label the key of the fact's name */
    public record Fact(String label, String text) {}

    List<Fact> facts(Need need, Locale locale) {
        var facts = new ArrayList<Fact>();
        content(need, facts, locale);
        fact(facts, "needs.library-year", String.valueOf(need.libraryYear()));
        fact(facts, "needs.priority", option(SurveyProcess.KEY, "countyReview", "priority", need.priority(), locale));
        if (need.suitable() != null)
            fact(facts, "needs.suitable", sentences.text(need.suitable() ? "web.yes" : "web.no", locale));
        var help = options.of(LibraryProcess.KEY, LibraryProcess.ANNOUNCEMENT, "wantedHelp", need.wantedHelp(), locale);
        fact(facts, "needs.wanted-help", String.join(sentences.text("web.join", locale), help));
        fact(facts, "needs.announced-at", need.announcedAt());
        fact(facts, "needs.published-on", show.date(need.publishedOn()));
        if (need.removal() != null) fact(facts, "needs.removal", removal(need.removal(), locale));
        return facts;
    }

    private void content(Need need, List<Fact> facts, Locale locale) {
        var content = need.content();
        fact(
                facts,
                "needs.place",
                place(content.location().region(), content.location().place(), locale));
        fact(facts, "needs.category", option(SurveyProcess.KEY, "report", "category", content.category(), locale));
        fact(facts, "needs.nature", option(SurveyProcess.KEY, "report", "nature", content.nature(), locale));
        fact(
                facts,
                "needs.schedule",
                sentences.text(
                        "needs.schedule.range",
                        locale,
                        content.schedule().startsOn(),
                        content.schedule().endsOn()));
        fact(facts, "needs.responsible-unit", content.responsibleUnit());
        fact(facts, "needs.task", content.task());
        fact(facts, "needs.beneficiaries", beneficiaries(need, locale));
        fact(facts, "needs.target.output", content.targets().outputTarget());
        fact(facts, "needs.target.benefit", content.targets().benefitTarget());
        fact(facts, "needs.target.satisfaction", content.targets().satisfactionTarget());
        fact(facts, "needs.participation", content.participation());
    }

    /** Returns the full name from the province down and the exact spot; it says so if the code is invented. */
    public String place(Region region, String spot, Locale locale) {
        var name = regions.fullName(region) + (spot == null ? "" : " " + spot);
        var invented = regions.find(region.code()).map(p -> p.demonstration()).orElse(false);
        return invented
                ? name
                        + sentences.text(
                                "web.aside", locale, sentences.text("needs.demonstration-place", locale) + " " + region)
                : name;
    }

    String source(String source, Locale locale) {
        return option(SurveyProcess.KEY, "report", "funding", source, locale);
    }

    private String beneficiaries(Need need, Locale locale) {
        var all = need.content().beneficiaries();
        var parts = new ArrayList<String>();
        parts.add(sentences.text("needs.beneficiaries.count", locale, all.households(), all.people()));
        if (all.liftedHouseholds() != null)
            parts.add(sentences.text("needs.beneficiaries.lifted", locale, all.liftedHouseholds()));
        if (all.monitoredHouseholds() != null)
            parts.add(sentences.text("needs.beneficiaries.monitored", locale, all.monitoredHouseholds()));
        return String.join(sentences.text("web.comma", locale), parts);
    }

    private String removal(Need.Removal removal, Locale locale) {
        return reason(removal, locale) + "\n" + removal.ground();
    }

    /** Returns the reason without the ground. */
    String reason(Need.Removal removal, Locale locale) {
        var known =
                option(RemovalProcess.KEY, RemovalProcess.REMOVAL_REQUEST, "removalReason", removal.reason(), locale);
        return known.equals(removal.reason())
                ? sentences.textOr("needs.removal." + removal.reason(), known, locale)
                : known;
    }

    private String option(String process, String step, String field, String option, Locale locale) {
        return options.of(process, step, field, option, locale);
    }

    private static void fact(List<Fact> facts, String label, String text) {
        if (!VisibleText.isEmpty(text)) facts.add(new Fact(label, text));
    }
}
