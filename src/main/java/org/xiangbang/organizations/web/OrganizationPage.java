package org.xiangbang.organizations.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.xiangbang.access.Regions;
import org.xiangbang.engine.facts.FactValue;
import org.xiangbang.engine.web.OptionNames;
import org.xiangbang.organizations.AdmissionProcess;
import org.xiangbang.organizations.Eligibility;
import org.xiangbang.organizations.Offer;
import org.xiangbang.organizations.Organization;
import org.xiangbang.organizations.Registration;
import org.xiangbang.organizations.Standing;
import org.xiangbang.shared.PrivateNumber;
import org.xiangbang.shared.VisibleText;
import org.xiangbang.web.Sentences;
import org.xiangbang.web.Show;

/** Writes an organization as labeled texts in the reader's language. What has no value is left out. */
@Component
class OrganizationPage {
    private final Sentences sentences;
    private final OptionNames options;
    private final Regions regions;
    private final Show show;
    private final Eligibility eligibility;

    OrganizationPage(Sentences sentences, OptionNames options, Regions regions, Show show, Eligibility eligibility) {
        this.sentences = sentences;
        this.options = options;
        this.regions = regions;
        this.show = show;
        this.eligibility = eligibility;
    }

    /** @param label the key of the fact's name */
    public record Fact(String label, String text) {}

    /**
     * @param whole true to include the people and the plan
     * @param numbers true for whole numbers of account and telephone, for people who need them
     * @param bank true to include the account that it named when it signed up
     */
    List<Fact> facts(Organization o, boolean whole, boolean numbers, boolean bank, Locale locale) {
        var facts = new ArrayList<Fact>();
        registration(o.registration(), facts, locale);
        fact(facts, "organizations.region", regions.fullName(o.region()));
        standing(o.standing(), facts, locale);
        checks(o, facts);
        offer(o.offer(), facts, locale);
        if (whole) people(o.offer(), numbers, facts, locale);
        if (o.entry() != null) {
            fact(facts, "organizations.admitted-on", show.date(o.entry().admittedOn()));
            fact(facts, "organizations.valid-until", show.date(o.entry().validUntil()));
        }
        if (bank) {
            fact(facts, "organizations.bank", o.bank().bank());
            fact(facts, "organizations.bank-account", o.bank().number(numbers));
        }
        return facts;
    }

    /** Says by when the next yearly check is due: at the competent business unit first, if there is one. */
    private void checks(Organization o, List<Fact> facts) {
        eligibility.nextCheckOfUnit(o).ifPresent(day -> fact(facts, "organizations.check-of-unit", show.date(day)));
        fact(facts, "organizations.check-of-registry", show.date(eligibility.nextCheck(o)));
    }

    private void registration(Registration r, List<Fact> facts, Locale locale) {
        var code = r.uscc().code();
        fact(
                facts,
                "organizations.uscc",
                r.synthetic()
                        ? code + sentences.text("web.aside", locale, sentences.text("organizations.synthetic", locale))
                        : code);
        fact(facts, "organizations.type", option("type", r.uscc().type().word(), locale));
        fact(facts, "organizations.authority", r.authority());
        fact(facts, "organizations.registered-until", show.date(r.validUntil()));
        fact(facts, "organizations.competent-unit", r.competentUnit());
        fact(facts, "organizations.charitable", yes(r.charitable(), locale));
        fact(facts, "organizations.fundraising", yes(r.fundraising(), locale));
        var until = r.gradeValidUntil() == null
                ? ""
                : " " + sentences.text("organizations.grade.until", locale, r.gradeValidUntil());
        fact(facts, "organizations.grade", option("grade", r.grade(), locale) + until);
    }

    private void standing(Standing s, List<Fact> facts, Locale locale) {
        var check = option("annualCheck", s.annualCheck(), locale);
        fact(
                facts,
                "organizations.annual-check",
                sentences.text("organizations.annual-check.of", locale, String.valueOf(s.annualCheckYear()), check));
        fact(facts, "organizations.on-list", option("onList", s.onList(), locale));
        if (s.investigated()) fact(facts, "organizations.investigated", yes(true, locale));
    }

    private void offer(Offer o, List<Fact> facts, Locale locale) {
        fact(
                facts,
                "organizations.actions",
                String.join(
                        sentences.text("web.join", locale),
                        options.of(AdmissionProcess.KEY, AdmissionProcess.SIGN_UP, "actions", o.actions(), locale)));
        fact(facts, "organizations.scope", o.businessScope());
        fact(facts, "organizations.targets", o.targets());
        fact(facts, "organizations.approach", o.approach());
    }

    private void people(Offer o, boolean numbers, List<Fact> facts, Locale locale) {
        if (o.plannedFunds() != null)
            fact(
                    facts,
                    "organizations.planned-funds",
                    show.money(o.plannedFunds()) + " " + sentences.text("web.yuan", locale));
        fact(facts, "organizations.planned-goods", o.plannedGoods());
        fact(facts, "organizations.representative", o.legalRepresentative());
        fact(
                facts,
                "organizations.contact",
                o.contact() + " " + (numbers ? o.phone() : PrivateNumber.PHONE.masked(o.phone())));
    }

    /** Returns an option of the sign-up form as a value of a fact. */
    FactValue word(String field, String option, Locale locale) {
        return FactValue.named(option, option(field, option, locale));
    }

    private String option(String field, String option, Locale locale) {
        return options.of(AdmissionProcess.KEY, AdmissionProcess.SIGN_UP, field, option, locale);
    }

    private String yes(boolean yes, Locale locale) {
        return sentences.text(yes ? "web.yes" : "web.no", locale);
    }

    private static void fact(List<Fact> facts, String label, String text) {
        if (!VisibleText.isEmpty(text)) facts.add(new Fact(label, text));
    }
}
