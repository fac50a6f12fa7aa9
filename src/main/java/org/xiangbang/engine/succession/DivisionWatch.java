package org.xiangbang.engine.succession;

import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.xiangbang.access.divisions.Succession;
import org.xiangbang.access.divisions.Successions;
import org.xiangbang.cases.CasePlaces;

/**
 * Lets every division that has ended go over to its successor, on its day or as soon as the program runs again. Any copy may do so,
 * also several at once: people are given the successor's desks first, then each case moves by itself, and the former desks are
 * empty only when nothing is open at them. A case that cannot be moved now is tried again.
 */
@Component
class DivisionWatch {
    private static final Logger LOG = LoggerFactory.getLogger(DivisionWatch.class);

    private final Successions successions;
    private final CaseSuccession moves;
    private final CasePlaces places;
    private final StepDesks desks;
    private final Splits splits;
    private final TransactionTemplate transaction;

    DivisionWatch(
            Successions successions,
            CaseSuccession moves,
            CasePlaces places,
            StepDesks desks,
            Splits splits,
            TransactionTemplate transaction) {
        this.successions = successions;
        this.moves = moves;
        this.places = places;
        this.desks = desks;
        this.splits = splits;
        this.transaction = transaction;
    }

    @Scheduled(
            fixedDelayString = "${xiangbang.division-watch:PT1M}",
            initialDelayString = "${xiangbang.division-watch:PT5S}")
    void look() {
        for (var succession : successions.due()) {
            transaction.executeWithoutResult(status -> begin(succession));
            if (succession.split() ? splits.decided(succession) : moved(succession)) successions.end(succession);
        }
    }

    private void begin(Succession succession) {
        if (!successions.begin(succession)) return;
        for (var heir : succession.heirs()) places.show(succession.division().region(), heir.region());
    }

    /** Moves the cases. @return whether none is left */
    private boolean moved(Succession succession) {
        var from = succession.division().region();
        var open = new TreeSet<>(places.open(from));
        open.addAll(desks.cases(from.code()));
        var all = true;
        for (var caseNo : open) all &= moved(caseNo, succession);
        return all;
    }

    private boolean moved(String caseNo, Succession succession) {
        try {
            moves.move(caseNo, succession);
            return true;
        } catch (RuntimeException failed) {
            LOG.error("{} could not go over from {} to its successor", caseNo, succession.code(), failed);
            return false;
        }
    }
}
