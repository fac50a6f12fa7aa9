package org.xiangbang.projects.agreement;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.xiangbang.access.DeskNames;
import org.xiangbang.cases.CaseFile;
import org.xiangbang.cases.CasePanel;
import org.xiangbang.shared.Desk;
import org.xiangbang.shared.Official;

/** The newest agreement on the case page and beside the step that signs it: its whole text, and who has signed. */
@Component
class AgreementPanel implements CasePanel {
    private static final int BELOW_THE_APPROVAL = 31;

    private final Agreements agreements;
    private final DeskNames names;

    AgreementPanel(Agreements agreements, DeskNames names) {
        this.agreements = agreements;
        this.names = names;
    }

    @Override
    public int order() {
        return BELOW_THE_APPROVAL;
    }

    @Override
    public Optional<View> view(CaseFile file, Official by, Locale locale) {
        if (file.kind() != CaseFile.Kind.PROJECT) return Optional.empty();
        return agreements.of(file.caseNo()).map(agreement -> {
            var desks = agreement.signatures().stream()
                    .collect(Collectors.toMap(Agreement.Signature::desk, signature -> name(signature, locale)));
            return new View(
                    "projects/agreement-panel",
                    Map.of(
                            "agreement", agreement,
                            "desks", desks,
                            "lines", agreement.body().lines().toList()));
        });
    }

    /** A party that has signed keeps the name with which it signed. */
    private String name(Agreement.Signature signature, Locale locale) {
        var desk = Desk.parse(signature.desk());
        return signature.signedAt() == null ? names.of(desk, locale) : names.of(desk, locale, signature.signedAt());
    }
}
