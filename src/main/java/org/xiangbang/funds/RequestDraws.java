package org.xiangbang.funds;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.xiangbang.engine.form.StepInput;
import org.xiangbang.funds.Channels.Held;
import org.xiangbang.funds.PaymentRequest.Channel;
import org.xiangbang.funds.PaymentRequest.Draw;
import org.xiangbang.projects.Shares;
import org.xiangbang.shared.FormRefused;
import org.xiangbang.shared.Money;
import org.xiangbang.shared.Rule;
import org.xiangbang.shared.Verdict;
import org.xiangbang.shared.Violation;

/**
 * The lines of the budget on which a request draws. They are named in the request; where it names none, its amount is divided among
 * the lines in proportion to what is left of them (ours, decision 0095).
 */
@Component
class RequestDraws {
    static final Rule CHANNEL_IS_IN_BUDGET = new Rule("funds.channel-in-budget", "ours, decision 0050");

    private final Channels channels;

    RequestDraws(Channels channels) {
        this.channels = channels;
    }

    /** Returns the kinds of money in the budget. */
    List<Channel> channels(String caseNo) {
        return channels.of(caseNo).stream()
                .map(Held::channel)
                .distinct()
                .sorted()
                .toList();
    }

    /** Proposes how to divide the amount. */
    List<Draw> proposed(String caseNo, Money amount) {
        return divided(channels.of(caseNo), amount);
    }

    /**
     * Returns what is drawn on each line.
     *
     * @param paid what has been paid already of the request that is corrected; it stays, and its kinds of money are not paid again
     * @throws FormRefused if a line is named twice, is of another kind of money than the one chosen, or the amounts do not add up
     * @throws org.xiangbang.shared.RuleBroken if the budget has no money of the kind that was chosen
     */
    List<Draw> of(StepInput in, List<Draw> paid) {
        var chosen = in.has("channel") ? Channel.named(in.text("channel")) : null;
        var all = in.asks("draws") ? channels.of(in.caseNo()) : asBefore(channels.of(in.caseNo()));
        var usable = all.stream()
                .filter(held -> chosen == null || held.channel() == chosen)
                .toList();
        Verdict.of(!usable.isEmpty(), CHANNEL_IS_IN_BUDGET).orThrow();
        var rows = in.rows("draws");
        return rows.isEmpty()
                ? divided(usable, in.money("amount"), paid)
                : named(rows, all, usable, in.money("amount"));
    }

    private static List<Draw> divided(List<Held> usable, Money amount, List<Draw> paid) {
        var done = paid.stream().map(Draw::channel).toList();
        var open =
                usable.stream().filter(held -> !done.contains(held.channel())).toList();
        var rest = amount.minus(Money.sum(paid.stream().map(Draw::amount).toList()));
        return Stream.concat(paid.stream(), divided(open, rest).stream())
                .sorted(Comparator.comparingInt(Draw::line))
                .toList();
    }

    /** A case that began with the model from before lines were named knows two channels. */
    private static List<Held> asBefore(List<Held> lines) {
        return lines.stream()
                .map(held -> held.channel() == Channel.FISCAL ? held : new Held(held.account(), Channel.CHARITY))
                .toList();
    }

    private static List<Draw> named(List<Map<String, Object>> rows, List<Held> all, List<Held> usable, Money amount) {
        var wrong = new ArrayList<Violation>();
        var seen = new HashSet<Integer>();
        var draws = new ArrayList<Draw>();
        for (int i = 0; i < rows.size(); i++) {
            var line = Integer.parseInt((String) rows.get(i).get("line"));
            var held = all.stream()
                    .filter(h -> h.account().no() == line)
                    .findFirst()
                    .orElseThrow();
            var field = "draws[%d].line".formatted(i);
            if (!seen.add(line)) wrong.add(new Violation(field, "funds.draw-twice"));
            if (!usable.contains(held)) wrong.add(new Violation(field, "funds.draw-other-money"));
            draws.add(new Draw(line, held.channel(), (Money) rows.get(i).get("amount")));
        }
        var sum = Money.sum(draws.stream().map(Draw::amount).toList());
        if (!sum.equals(amount)) wrong.add(new Violation("draws", "funds.draws-sum", sum, amount));
        if (!wrong.isEmpty()) throw new FormRefused(wrong);
        return List.copyOf(draws);
    }

    private static List<Draw> divided(List<Held> lines, Money amount) {
        var left = lines.stream().map(held -> held.account().left()).toList();
        var weights = Money.sum(left).isPositive()
                ? left
                : lines.stream().map(held -> held.account().ceiling()).toList();
        var shares = Shares.of(amount, weights);
        return IntStream.range(0, lines.size())
                .filter(i -> shares.get(i).isPositive())
                .mapToObj(
                        i -> new Draw(lines.get(i).account().no(), lines.get(i).channel(), shares.get(i)))
                .toList();
    }

    /** @throws org.xiangbang.shared.RuleBroken naming the first line of which less is left */
    void mayDraw(String caseNo, List<Draw> draws) {
        var lines = channels.of(caseNo);
        for (var draw : draws)
            lines.stream()
                    .map(Held::account)
                    .filter(account -> account.no() == draw.line())
                    .forEach(account -> account.mayPay(draw.amount()).orThrow());
    }
}
