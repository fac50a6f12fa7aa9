package org.xiangbang.access.signin;

import org.xiangbang.shared.startup.OperatorSentence;

/** On the first start there is nobody who could sign in. The start stops with one sentence in both languages, its message. */
class AdministratorMissing extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param code key of the sentence in {@code messages/access*.properties} */
    AdministratorMissing(String code, Object... facts) {
        super(OperatorSentence.both(code, facts));
    }
}
