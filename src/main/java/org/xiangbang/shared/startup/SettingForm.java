package org.xiangbang.shared.startup;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.Base64;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.util.unit.DataSize;

/** What the value of a setting must be. The sentence that refuses another one is {@code system.setting-<word>}. */
enum SettingForm {
    SWITCH(Set.of("", "true", "false")::contains),
    WHOLE(value -> value.matches("\\d{1,9}")),
    /** Between nothing and all. */
    SHARE(value -> value.matches("0(\\.\\d+)?|1(\\.0+)?")),
    /** With its unit: a bare number would be milliseconds. */
    DURATION(value -> value.matches("(?i)p.*|\\d+(ms|s|m|h|d)")
            && DurationStyle.detectAndParse(value).toNanos() > 0),
    SIZE(value -> DataSize.parse(value).toBytes() > 0),
    TIME(value -> LocalTime.parse(value) != null),
    ADDRESS(value -> value.isEmpty() || PublicAddress.read(value).isPresent()),
    FOLDER(value -> value.isEmpty() || Files.isReadable(Path.of(value)) && Files.isDirectory(Path.of(value))),
    /** 32 bytes in Base64. */
    KEY(value -> value.isEmpty() || Base64.getDecoder().decode(value).length == 32),
    TLS(Set.of("", "starttls", "tls", "none")::contains);

    private final Predicate<String> fits;

    SettingForm(Predicate<String> fits) {
        this.fits = fits;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @param value without white space around it */
    boolean fits(String value) {
        try {
            return fits.test(this == SWITCH || this == TLS ? value.toLowerCase(Locale.ROOT) : value);
        } catch (RuntimeException unreadable) {
            return false;
        }
    }
}
