package org.xiangbang.projects.agreement;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.xiangbang.engine.facts.Deciding;
import org.xiangbang.engine.facts.FactSheet;
import org.xiangbang.engine.facts.FactValue;
import org.xiangbang.engine.facts.StepFact;
import org.xiangbang.projects.Tranche;
import org.xiangbang.web.Sentences;

/** What the newest text of the agreement promises: the parties, the amount, the tranches, the tasks and the dates. */
@Component("fact-agreement")
class AgreementFact implements StepFact {
    private final Agreements agreements;
    private final Sentences sentences;

    AgreementFact(Agreements agreements, Sentences sentences) {
        this.agreements = agreements;
        this.sentences = sentences;
    }

    @Override
    public FactSheet of(Deciding deciding) {
        var sheet = new FactSheet();
        agreements.of(deciding.caseNo()).ifPresent(agreement -> {
            terms(agreement, sheet);
            parts(agreement, sheet, deciding.locale());
        });
        return sheet;
    }

    private static void terms(Agreement agreement, FactSheet sheet) {
        var terms = agreement.terms();
        var status = agreement.status().name().toLowerCase(Locale.ROOT);
        sheet.line("version", FactValue.count(agreement.version()))
                .line("status", FactValue.word("agreement.status.", status))
                .line("agreementAmount", FactValue.amount(terms.amount()))
                .line("startsOn", FactValue.day(terms.schedule().startsOn()))
                .line("endsOn", FactValue.day(terms.schedule().endsOn()))
                .line("targets", FactValue.text(terms.targets()))
                .line("maintenance", FactValue.text(terms.maintenance()))
                .line("exit", FactValue.text(terms.exit()))
                .line("filingNumber", FactValue.text(agreement.filingNumber()));
    }

    private void parts(Agreement agreement, FactSheet sheet, Locale locale) {
        var terms = agreement.terms();
        sheet.table(
                        "signatures",
                        List.of("party", "signatory", "signedAt"),
                        agreement.signatures(),
                        signed -> new FactValue[] {
                            FactValue.desk(signed.desk(), signed.signedAt()),
                            FactValue.text(signed.signatory()),
                            FactValue.moment(signed.signedAt())
                        })
                .table("tranches", List.of("tranche", "amount", "due"), terms.tranches(), planned -> new FactValue[] {
                    FactValue.count(planned.tranche().no()),
                    FactValue.amount(planned.tranche().amount()),
                    due(planned.tranche(), locale)
                })
                .table("tasks", List.of("item", "planned", "unit"), terms.items(), item -> new FactValue[] {
                    FactValue.text(item.name()), FactValue.count(item.planned()), FactValue.text(item.unit())
                });
    }

    private FactValue due(Tranche tranche, Locale locale) {
        var word = tranche.due().name().toLowerCase(Locale.ROOT);
        var when = tranche.milestone() == null ? tranche.months() : tranche.milestone();
        return FactValue.named(word, sentences.text("projects.due." + word, locale, when == null ? "" : when));
    }
}
