package org.xiangbang.projects.agreement;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xiangbang.projects.ProjectPart;
import org.xiangbang.projects.agreement.AgreementTerms.Item;
import org.xiangbang.projects.approval.ApprovalPart;
import org.xiangbang.shared.Schedule;

/** The newest agreement in the interface's answer about a project: its terms, text, digest and signatures. */
@Component
class AgreementPart implements ProjectPart {
    private final Agreements agreements;

    AgreementPart(Agreements agreements) {
        this.agreements = agreements;
    }

    record Text(
            int version,
            String status,
            String amount,
            String template,
            @JsonUnwrapped Schedule schedule,
            String body,
            String digest,
            String filingNumber,
            OffsetDateTime filedAt,
            List<Item> tasks,
            List<Party> parties,
            List<Promise> tranches) {}

    record Party(String desk, String signatory, OffsetDateTime signedAt) {}

    record Promise(int no, String amount, String due, Integer milestone, Integer months, String source) {}

    @Override
    public String name() {
        return "agreement";
    }

    @Override
    public Optional<Object> of(String caseNo) {
        return agreements.of(caseNo).map(AgreementPart::text);
    }

    private static Text text(Agreement agreement) {
        var terms = agreement.terms();
        return new Text(
                agreement.version(),
                agreement.status().name().toLowerCase(Locale.ROOT),
                terms.amount().yuan(),
                terms.template(),
                terms.schedule(),
                agreement.body(),
                agreement.digest(),
                agreement.filingNumber(),
                ApprovalPart.time(agreement.filedAt()),
                terms.items(),
                agreement.signatures().stream()
                        .map(s -> new Party(s.desk(), s.signatory(), ApprovalPart.time(s.signedAt())))
                        .toList(),
                terms.tranches().stream().map(AgreementPart::promise).toList());
    }

    private static Promise promise(AgreementTerms.PlannedTranche planned) {
        var tranche = planned.tranche();
        return new Promise(
                tranche.no(),
                tranche.amount().yuan(),
                tranche.due().name().toLowerCase(Locale.ROOT),
                tranche.milestone(),
                tranche.months(),
                planned.source());
    }
}
