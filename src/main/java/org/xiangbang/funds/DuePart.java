package org.xiangbang.funds;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.xiangbang.engine.facts.FactSheet;
import org.xiangbang.engine.facts.FactValue;
import org.xiangbang.funds.PaymentRequest.Draw;
import org.xiangbang.projects.LineAccounts;
import org.xiangbang.shared.Money;

/** What the payment under way pays of its request: the amount, whose money it is, and from which sources. */
@Component
class DuePart {
    private final Settlement settlement;
    private final LineAccounts lines;

    DuePart(Settlement settlement, LineAccounts lines) {
        this.settlement = settlement;
        this.lines = lines;
    }

    /** Begins a sheet with it; the sheet is empty before the approval and when everything has arrived. */
    FactSheet sheet(TrancheKey key) {
        var draws = settlement.due(key);
        var sheet = new FactSheet();
        if (draws.isEmpty()) return sheet;
        sheet.line("partAmount", FactValue.amount(sum(draws)))
                .line(
                        "partChannel",
                        FactValue.word("funds.channel.", draws.get(0).channel().name()));
        var sources = sources(key, draws);
        if (sources.size() == 1) sources.keySet().forEach(source -> sheet.line("partSource", source(source)));
        else
            sheet.table("partSources", List.of("source", "amount"), sources.entrySet(), from ->
                    new FactValue[] {source(from.getKey()), FactValue.amount(from.getValue())});
        return sheet;
    }

    /** The amounts by source. A request from before lines were named draws on none. */
    private Map<String, Money> sources(TrancheKey key, List<Draw> draws) {
        var amounts = new LinkedHashMap<String, Money>();
        for (var account : lines.of(key.caseNo()))
            draws.stream()
                    .filter(draw -> draw.line() == account.no())
                    .forEach(draw -> amounts.merge(account.line().source(), draw.amount(), Money::plus));
        return amounts;
    }

    private static FactValue source(String source) {
        return FactValue.word("projects.source.", source);
    }

    private static Money sum(List<Draw> draws) {
        return Money.sum(draws.stream().map(Draw::amount).toList());
    }
}
