package org.xiangbang.access.signin;

import org.springframework.boot.ExitCodeGenerator;
import org.xiangbang.shared.startup.OperatorSentence;
import org.xiangbang.shared.startup.SettingRefused;

/** On the first start there is nobody who could sign in. The start stops with one sentence in both languages, its message. */
class AdministratorMissing extends RuntimeException implements ExitCodeGenerator {
    private static final long serialVersionUID = 1L;

    /** @param code key of the sentence in {@code messages/access*.properties} */
    AdministratorMissing(String code, Object... facts) {
        super(OperatorSentence.both(code, facts));
    }

    @Override
    public int getExitCode() {
        return SettingRefused.STATUS;
    }
}
