package org.xiangbang.needs.web;

import org.springframework.stereotype.Component;
import org.xiangbang.engine.facts.Deciding;
import org.xiangbang.engine.facts.FactSheet;
import org.xiangbang.engine.facts.FactValue;
import org.xiangbang.engine.facts.StepFact;
import org.xiangbang.engine.web.OptionNames;
import org.xiangbang.needs.Need;
import org.xiangbang.needs.Needs;
import org.xiangbang.needs.SurveyProcess;

/** What a need asks for: the mandatory content of an entry of the library (L-03) without its funds. */
@Component("fact-need")
class NeedFact implements StepFact {
    private final Needs needs;
    private final OptionNames options;

    NeedFact(Needs needs, OptionNames options) {
        this.needs = needs;
        this.options = options;
    }

    @Override
    public FactSheet of(Deciding deciding) {
        var sheet = new FactSheet();
        needs.seek(deciding.caseNo()).ifPresent(need -> write(need, sheet, deciding));
        return sheet;
    }

    private void write(Need need, FactSheet sheet, Deciding deciding) {
        var content = need.content();
        var all = content.beneficiaries();
        sheet.line("place", new FactValue.Place(content.location().region()))
                .line("spot", FactValue.text(content.location().place()))
                .line("category", option("category", content.category(), deciding))
                .line("nature", option("nature", content.nature(), deciding))
                .line("startsOn", FactValue.day(content.schedule().startsOn()))
                .line("endsOn", FactValue.day(content.schedule().endsOn()))
                .line("responsibleUnit", FactValue.text(content.responsibleUnit()))
                .line("task", FactValue.text(content.task()))
                .line("households", FactValue.households(all.households()))
                .line("people", FactValue.people(all.people()))
                .line("liftedHouseholds", FactValue.households(all.liftedHouseholds()))
                .line("monitoredHouseholds", FactValue.households(all.monitoredHouseholds()))
                .line("outputTarget", FactValue.text(content.targets().outputTarget()))
                .line("benefitTarget", FactValue.text(content.targets().benefitTarget()))
                .line("satisfactionTarget", FactValue.text(content.targets().satisfactionTarget()))
                .line("participation", FactValue.text(content.participation()));
    }

    private FactValue option(String field, String word, Deciding deciding) {
        var name = options.of(SurveyProcess.KEY, SurveyProcess.REPORT, field, word, deciding.locale());
        return FactValue.named(word, name);
    }
}
