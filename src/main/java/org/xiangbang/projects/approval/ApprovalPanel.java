package org.xiangbang.projects.approval;

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

/** The approval on the case page: the opinions, who decides by which rule, and the reply or the refusal. */
@Component
class ApprovalPanel implements CasePanel {
    private static final int BELOW_THE_MONEY = 30;

    private final Approvals approvals;
    private final DeskNames names;

    ApprovalPanel(Approvals approvals, DeskNames names) {
        this.approvals = approvals;
        this.names = names;
    }

    @Override
    public int order() {
        return BELOW_THE_MONEY;
    }

    @Override
    public Optional<View> view(CaseFile file, Official by, Locale locale) {
        if (file.kind() != CaseFile.Kind.PROJECT) return Optional.empty();
        var rounds = approvals.of(file.caseNo());
        if (rounds.isEmpty()) return Optional.empty();
        var desks = rounds.stream()
                .flatMap(r -> r.departments().stream())
                .map(Approval.Department::desk)
                .distinct()
                .collect(Collectors.toMap(id -> id, id -> names.of(Desk.parse(id), locale)));
        return Optional.of(new View("projects/approval-panel", Map.of("rounds", rounds, "desks", desks)));
    }
}
