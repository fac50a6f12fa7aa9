package org.xiangbang.funds;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.xiangbang.engine.form.StepInput;
import org.xiangbang.funds.Channels.Held;
import org.xiangbang.funds.PaymentRequest.Channel;
import org.xiangbang.funds.PaymentRequest.Draw;
import org.xiangbang.projects.Shares;
import org.xiangbang.shared.Findings;
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

    private static final String DRAWS = "draws";

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

    /** Proposes how to divide the amount among the lines of money that is not paid yet. */
    List<Draw> proposed(String caseNo, Money amount, PaidParts paid) {
        return divided(
                channels.of(caseNo).stream()
                        .filter(held -> !paid.isPaid(held.channel()))
                        .toList(),
                amount);
    }

    /** Returns what these draws would be today: none of money that is paid or of a line that is gone, none above what its line has left. */
    List<Draw> again(String caseNo, List<Draw> draws, PaidParts paid) {
        var left = channels.of(caseNo).stream()
                .filter(held -> !paid.isPaid(held.channel()))
                .collect(Collectors.toMap(held -> held.account().no(), Function.identity()));
        return draws.stream()
                .filter(draw -> left.containsKey(draw.line()))
                .map(draw -> new Draw(
                        draw.line(),
                        left.get(draw.line()).channel(),
                        draw.amount().atMost(left.get(draw.line()).account().left())))
                .filter(draw -> draw.amount().isPositive())
                .toList();
    }

    /**
     * Notes that a line is named twice or is of another kind of money than the one chosen, that the amounts do not add up, or that the
     * budget has no money of the kind that was chosen.
     */
    void check(StepInput in, Findings found) {
        found.check(() -> usable(in));
        found.check(() -> lines(in, found));
        found.check(() -> {
            var sum = Money.sum(in.rows(DRAWS).stream()
                    .map(row -> (Money) row.get("amount"))
                    .toList());
            if (!in.rows(DRAWS).isEmpty() && !sum.equals(in.money("amount")))
                throw new FormRefused(DRAWS, "funds.draws-sum", sum, in.money("amount"));
        });
    }

    private void lines(StepInput in, Findings found) {
        var seen = new HashSet<Integer>();
        var draws = named(in);
        for (int i = 0; i < draws.size(); i++) {
            var draw = draws.get(i);
            var field = "draws[%d].line".formatted(i);
            if (!seen.add(draw.line())) found.add(new Violation(field, "funds.draw-twice"));
            if (usable(in).stream().noneMatch(held -> held.account().no() == draw.line()))
                found.add(new Violation(field, "funds.draw-other-money"));
        }
    }

    /**
     * Returns what is drawn on each line; {@link #check} says what is wrong with it.
     *
     * @param paid what has arrived of the tranche; in a correction it stays, and its kinds of money are not paid again
     * @throws org.xiangbang.shared.RuleBroken if the budget has no money of the kind that was chosen
     */
    List<Draw> of(StepInput in, PaidParts paid) {
        return in.rows(DRAWS).isEmpty()
                ? divided(usable(in), in.money("amount"), paid, TrancheKey.of(in.businessKey()))
                : named(in);
    }

    private List<Held> usable(StepInput in) {
        var chosen = in.has("channel") ? Channel.named(in.text("channel")) : null;
        var usable = all(in).stream()
                .filter(held -> chosen == null || held.channel() == chosen)
                .toList();
        Verdict.of(!usable.isEmpty(), CHANNEL_IS_IN_BUDGET).orThrow("channel");
        return usable;
    }

    private List<Held> all(StepInput in) {
        return in.asks(DRAWS) ? channels.of(in.caseNo()) : asBefore(channels.of(in.caseNo()));
    }

    private static List<Draw> divided(List<Held> usable, Money amount, PaidParts paid, TrancheKey key) {
        var open = usable.stream().filter(held -> !paid.isPaid(held.channel())).toList();
        Verdict.of(
                        !open.isEmpty(),
                        PaidParts.PAID_ONCE,
                        key.tranche(),
                        usable.get(0).account().no())
                .orThrow();
        var rest = amount.minus(paid.amount());
        var drawn = rest.isPositive() ? divided(open, rest) : List.<Draw>of();
        return Stream.concat(paid.ofRequest().stream(), drawn.stream())
                .sorted(Comparator.comparingInt(Draw::line))
                .toList();
    }

    /** A case that began with the model from before lines were named knows two channels. */
    private static List<Held> asBefore(List<Held> lines) {
        return lines.stream()
                .map(held -> held.channel() == Channel.FISCAL ? held : new Held(held.account(), Channel.CHARITY))
                .toList();
    }

    private List<Draw> named(StepInput in) {
        var all = all(in);
        return in.rows(DRAWS).stream()
                .map(row -> {
                    var line = Integer.parseInt((String) row.get("line"));
                    var held = all.stream()
                            .filter(h -> h.account().no() == line)
                            .findFirst()
                            .orElseThrow();
                    return new Draw(line, held.channel(), (Money) row.get("amount"));
                })
                .toList();
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
