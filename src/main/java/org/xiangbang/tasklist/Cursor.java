package org.xiangbang.tasklist;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import org.xiangbang.shared.FormRefused;

/** The place in a list after which the next page begins: the last row's time and its id, opaque to the reader. */
record Cursor(Instant at, String id) {

    /** Before the first row of a list in ascending order. */
    static final Cursor START = new Cursor(Instant.EPOCH, "00000000-0000-0000-0000-000000000000");

    /** Before the first row of a list in descending order. */
    static final Cursor END = new Cursor(Instant.parse("9999-01-01T00:00:00Z"), "ffffffff-ffff-ffff-ffff-ffffffffffff");

    private static final int MAX_TEXT = 200;

    String text() {
        var micros = ChronoUnit.MICROS.between(Instant.EPOCH, at);
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((micros + "|" + id).getBytes(StandardCharsets.UTF_8));
    }

    /** @throws FormRefused naming the field {@code after}, when the text did not come from {@link #text} */
    static Cursor parse(String text) {
        try {
            if (text.length() > MAX_TEXT) throw new IllegalArgumentException("too long");
            var parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split("\\|", 2);
            if (!parts[1].matches("[0-9A-Za-z.-]{1,64}")) throw new IllegalArgumentException("no id");
            return new Cursor(Instant.EPOCH.plus(Long.parseLong(parts[0]), ChronoUnit.MICROS), parts[1]);
        } catch (IllegalArgumentException | ArithmeticException | ArrayIndexOutOfBoundsException malformed) {
            throw new FormRefused("after", "tasklist.cursor");
        }
    }
}
