package org.xiangbang.matching;

/** The names shared with {@code processes/matching/pairing.bpmn}. */
final class PairingProcess {
    static final String KEY = "matching-pairing";
    static final String ANSWER = "answer";
    static final String SELECTION = "selection";
    static final String CONFIRM_MEMBER = "confirmMember";
    static final String REARRANGE = "rearrange";
    static final String CONFIRM_PAIRING = "confirmPairing";
    static final String REVISE = "revise";

    private PairingProcess() {}
}
