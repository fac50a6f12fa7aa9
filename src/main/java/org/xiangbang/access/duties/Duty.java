package org.xiangbang.access.duties;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a human step does to a case, as its model declares it. The separation of duties is based on it. */
public enum Duty {
    APPLY,
    HANDLE,
    VERIFY,
    REVIEW,
    APPROVE,
    PAY,
    RELEASE,
    AUDIT,
    CONFIRM;

    /** The word used in models: {@code review}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Duty> named(String word) {
        return Arrays.stream(values()).filter(d -> d.word().equals(word)).findFirst();
    }
}
