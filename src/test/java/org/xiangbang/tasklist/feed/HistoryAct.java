package org.xiangbang.tasklist.feed;

/** What a random history tries; a refusal is as valid as an act, if it changes nothing. */
public enum HistoryAct {
    COMPLETE,
    CLAIM,
    RELEASE,
    TRESPASS,
    TRANSFER,
    ASK,
    RECALL,
    ANSWER,
    ADD_SIGNER,
    DROP_SIGNER,
    SIGN,
    RETURN,
    TAKE_BACK
}
