package org.xiangbang.access.log;

import java.time.LocalDate;
import org.xiangbang.shared.FormRefused;
import org.xiangbang.shared.VisibleText;
import org.xiangbang.web.input.Sought;

/**
 * Which entries are asked for.
 *
 * @param who login of who did it or of whom it was done to; empty for everybody
 * @param kind word of a kind; empty for all
 * @param day in Asia/Shanghai; null for every day
 */
record LogFilter(@Sought String who, String kind, LocalDate day) {
    LogFilter {
        who = VisibleText.of(who);
        kind = VisibleText.of(kind);
    }

    /** @throws FormRefused naming {@code kind} if there is no such kind */
    LogFilter checked() {
        if (!kind.isEmpty() && LogKind.of(kind).isEmpty()) throw new FormRefused("kind", "access.log.no-kind", kind);
        return this;
    }
}
