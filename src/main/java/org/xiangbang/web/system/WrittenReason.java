package org.xiangbang.web.system;

import org.xiangbang.shared.FormRefused;
import org.xiangbang.shared.VisibleText;

/** The reason that an administrator writes for an act on the system; it is kept with the act. */
public final class WrittenReason {
    /** The most letters of it. */
    public static final int LONGEST = 500;

    private WrittenReason() {}

    /** @throws FormRefused at {@code reason} if there is none or it is too long */
    public static String of(String typed) {
        var reason = VisibleText.of(typed == null ? "" : typed);
        if (VisibleText.isEmpty(reason)) throw new FormRefused("reason", "system.reason-needed");
        if (reason.length() > LONGEST) throw new FormRefused("reason", "field.tooLong", LONGEST, reason.length());
        return reason;
    }
}
