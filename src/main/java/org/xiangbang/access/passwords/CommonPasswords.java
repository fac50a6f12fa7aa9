package org.xiangbang.access.passwords;

import com.nulabinc.zxcvbn.StandardDictionaries;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The ten thousand passwords that people choose most often, as the library zxcvbn lists them. They are read when a password is chosen. */
final class CommonPasswords {
    private static final int MOST = 10_000;

    private CommonPasswords() {}

    /** Is it one of them, in whatever case, with digits and signs around it, or with signs in place of letters ({@code P@ssw0rd-1})? */
    static boolean isOne(String password) {
        var known = known();
        var lower = password.toLowerCase(Locale.ROOT);
        return Stream.of(lower, lower.replaceAll("[^a-z]+$", ""), lower.replaceAll("^[^a-z]+|[^a-z]+$", ""))
                .flatMap(form -> Stream.of(form, asLetters(form)))
                .anyMatch(known::contains);
    }

    private static String asLetters(String text) {
        return text.replace('@', 'a')
                .replace('4', 'a')
                .replace('0', 'o')
                .replace('1', 'l')
                .replace('3', 'e')
                .replace('5', 's')
                .replace('$', 's')
                .replace('7', 't');
    }

    private static Set<String> known() {
        try {
            return StandardDictionaries.PASSWORDS_LOADER.load().getFrequencies().stream()
                    .limit(MOST)
                    .collect(Collectors.toSet());
        } catch (IOException unread) {
            throw new UncheckedIOException(unread);
        }
    }
}
