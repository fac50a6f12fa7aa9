package org.xiangbang.funds;

import java.util.List;
import java.util.Set;
import org.xiangbang.funds.PaymentRequest.Channel;
import org.xiangbang.funds.PaymentRequest.Draw;
import org.xiangbang.shared.Money;
import org.xiangbang.shared.Rule;
import org.xiangbang.shared.Verdict;

/**
 * What has arrived of a tranche, and so is not paid again (ours, decision 0141).
 *
 * @param ofRequest the draws of the request to be corrected that are paid; they stay in it
 * @param kinds the kinds of money of the tranche that are paid, whichever request asked for them
 */
record PaidParts(List<Draw> ofRequest, Set<Channel> kinds) {
    static final Rule PAID_PART_STAYS = new Rule("funds.paid-part-stays", "ours, decision 0095");
    static final Rule PAID_ONCE = new Rule("funds.part-paid-once", "ours, decision 0141");
    static final Rule REST_IS_ASKED = new Rule("funds.rest-asked", "ours, decision 0141");

    /** Returns what of these draws is still to be paid. */
    List<Draw> open(List<Draw> draws) {
        return draws.stream().filter(draw -> !ofRequest.contains(draw)).toList();
    }

    boolean isPaid(Channel kind) {
        return kinds.contains(kind);
    }

    /** Returns how much of the request to be corrected is paid. */
    Money amount() {
        return Money.sum(ofRequest.stream().map(Draw::amount).toList());
    }

    /** May these be the draws of a request for the tranche? What is paid stays among them, and the rest is of money that is not paid. */
    Verdict mayBeAsked(int tranche, List<Draw> draws) {
        if (!draws.containsAll(ofRequest)) return Verdict.of(false, PAID_PART_STAYS, tranche);
        var rest = open(draws);
        if (rest.isEmpty()) return Verdict.of(false, REST_IS_ASKED, tranche);
        return mayBePaid(tranche, rest);
    }

    /** Is all of this of kinds of money of which the tranche has not been paid? */
    Verdict mayBePaid(int tranche, List<Draw> draws) {
        return draws.stream()
                .filter(draw -> isPaid(draw.channel()))
                .findFirst()
                .map(draw -> Verdict.of(false, PAID_ONCE, tranche, draw.line()))
                .orElseGet(() -> Verdict.of(true, PAID_ONCE));
    }
}
