package org.xiangbang.engine.versions;

import java.util.Arrays;
import java.util.Locale;
import org.xiangbang.shared.NotFound;

/** What a model is: a process or a decision table. */
enum ModelKind {
    PROCESS,
    TABLE;

    /** @throws NotFound for any other word */
    static ModelKind named(String word) {
        return Arrays.stream(values())
                .filter(kind -> kind.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new NotFound(word));
    }

    /** Returns the word of the interface and of the messages. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
