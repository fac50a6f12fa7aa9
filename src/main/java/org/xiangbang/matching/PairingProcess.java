package org.xiangbang.matching;

import java.util.Set;

/** The names shared with {@code processes/matching/pairing.bpmn}. */
final class PairingProcess {
    static final String KEY = "matching-pairing";
    static final String CONFIRM_PAIRING = "confirmPairing";
    static final String REVISE = "revise";

    /** Every process in which a pairing is made. Older versions of the pairing have the steps of all of them. */
    static final Set<String> WITH_PARTS =
            Set.of(KEY, AnswerProcess.KEY, SelectionProcess.KEY, MembersProcess.KEY, LeavingProcess.KEY);

    private PairingProcess() {}
}
