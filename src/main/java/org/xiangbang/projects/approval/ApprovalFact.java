package org.xiangbang.projects.approval;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.xiangbang.engine.facts.Deciding;
import org.xiangbang.engine.facts.FactSheet;
import org.xiangbang.engine.facts.FactValue;
import org.xiangbang.engine.facts.StepFact;
import org.xiangbang.web.Sentences;

/** The current round of approval: the amount, who decides by which rule, and the opinions of the departments. */
@Component("fact-approval")
class ApprovalFact implements StepFact {
    private final Approvals approvals;
    private final Sentences sentences;

    ApprovalFact(Approvals approvals, Sentences sentences) {
        this.approvals = approvals;
        this.sentences = sentences;
    }

    @Override
    public FactSheet of(Deciding deciding) {
        var sheet = new FactSheet();
        approvals.of(deciding.caseNo()).stream()
                .reduce((earlier, later) -> later)
                .ifPresent(round -> write(round, sheet, deciding.locale()));
        return sheet;
    }

    private void write(Approval round, FactSheet sheet, Locale locale) {
        sheet.line("round", FactValue.count(round.round())).line("asked", FactValue.amount(round.asked()));
        var level = round.level();
        if (level != null)
            sheet.line("level", FactValue.word("approval.level.", level.word()))
                    .line("levelSource", FactValue.named(level.source(), sentences.source(level.source(), locale)));
        sheet.line("extendedAt", FactValue.moment(round.extendedAt()))
                .line("approved", FactValue.amount(round.approved()))
                .table(
                        "opinions",
                        List.of("department", "outcome", "opinion", "heardAt"),
                        round.departments(),
                        said -> new FactValue[] {
                            FactValue.desk(said.desk(), said.heardAt()),
                            FactValue.word("approval.outcome.", said.outcome()),
                            FactValue.text(said.opinion()),
                            FactValue.moment(said.heardAt())
                        });
        if (round.reply() != null)
            sheet.line("replyNumber", FactValue.text(round.reply().number()))
                    .line("replyDate", FactValue.day(round.reply().date()))
                    .line("conditions", FactValue.text(round.reply().conditions()));
    }
}
