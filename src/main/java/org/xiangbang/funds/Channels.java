package org.xiangbang.funds;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.xiangbang.cases.CaseFile;
import org.xiangbang.cases.CaseFiles;
import org.xiangbang.engine.model.Decisions;
import org.xiangbang.funds.PaymentRequest.Channel;
import org.xiangbang.organizations.Organizations;
import org.xiangbang.projects.BudgetLine;
import org.xiangbang.projects.LineAccount;
import org.xiangbang.projects.LineAccounts;
import org.xiangbang.shared.Rule;

/** Says by which channel the money of each line of a budget is paid, by the table {@code funds-channel}. */
@Component
class Channels {
    static final Rule CHANNEL_IS_LISTED = new Rule("funds.channel-listed", "ours, decision 0096");
    private static final String TABLE = "funds-channel";

    private final Decisions decisions;
    private final CaseFiles cases;
    private final Organizations organizations;
    private final LineAccounts lines;

    Channels(Decisions decisions, CaseFiles cases, Organizations organizations, LineAccounts lines) {
        this.decisions = decisions;
        this.cases = cases;
        this.organizations = organizations;
        this.lines = lines;
    }

    /** A line of the budget and who pays its money. */
    record Held(LineAccount account, Channel channel) {}

    /** @throws org.xiangbang.shared.RuleBroken if the table has no row for a line */
    List<Held> of(String caseNo) {
        var file = cases.find(caseNo);
        var charitable = organizations
                .seek(file.organization())
                .map(organization -> organization.registration().charitable())
                .orElse(false);
        return lines.of(caseNo).stream()
                .map(account -> new Held(account, channel(file, account.line(), charitable)))
                .toList();
    }

    private Channel channel(CaseFile file, BudgetLine line, boolean charitable) {
        var inputs = Map.<String, Object>of(
                "region", file.region().code(), "source", line.source(), "charitable", charitable);
        return decisions.evaluate(TABLE, file, inputs).stream()
                .map(row -> Channel.named((String) row.get("channel")))
                .findFirst()
                .orElseThrow(() -> CHANNEL_IS_LISTED.broken(line.no()));
    }
}
