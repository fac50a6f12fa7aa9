package org.xiangbang.needs;

import java.util.List;
import org.xiangbang.shared.Money;

/** What a need costs, and where the money is to come from (筹资方式). */
public record Financing(Money amount, List<Funding> lines) {

    public Financing {
        lines = List.copyOf(lines);
    }

    public Money sum() {
        return Money.sum(lines.stream().map(Funding::amount).toList());
    }
}
