package org.xiangbang.notifications;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.UUID;
import org.xiangbang.shared.FormRefused;
import org.xiangbang.shared.VisibleText;

/**
 * The place in a person's notifications after which the next page begins. Its text has no meaning for the reader.
 *
 * @param read true in the second part, which is that of notifications already read
 */
record NotificationCursor(boolean read, Instant at, UUID id) {
    private static final Instant END = Instant.parse("9999-01-01T00:00:00Z");
    private static final UUID LAST = new UUID(-1, -1);
    private static final int LONGEST = 120;

    static final NotificationCursor FIRST = new NotificationCursor(false, END, LAST);
    static final NotificationCursor FIRST_READ = new NotificationCursor(true, END, LAST);

    static NotificationCursor of(NotificationItem item) {
        return new NotificationCursor(!item.unread(), item.at(), item.id());
    }

    String text() {
        var plain = (read ? "r" : "u") + "|" + ChronoUnit.MICROS.between(Instant.EPOCH, at) + "|" + id;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    /** @throws FormRefused naming the field {@code after}, when the text did not come from {@link #text} */
    static NotificationCursor parse(String text) {
        if (VisibleText.isEmpty(text)) return FIRST;
        try {
            if (text.length() > LONGEST) throw new IllegalArgumentException("too long");
            var parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split("\\|", 3);
            var at = Instant.EPOCH.plus(Long.parseLong(parts[1]), ChronoUnit.MICROS);
            if (at.isAfter(END) || at.isBefore(Instant.EPOCH)) throw new IllegalArgumentException("no time");
            return new NotificationCursor(parts[0].equals("r"), at, UUID.fromString(parts[2]));
        } catch (IllegalArgumentException | ArithmeticException | ArrayIndexOutOfBoundsException malformed) {
            throw new FormRefused("after", "field.cursor");
        }
    }
}
