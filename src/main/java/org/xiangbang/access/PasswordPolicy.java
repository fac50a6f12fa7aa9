package org.xiangbang.access;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.xiangbang.shared.FormRefused;

/**
 * Requires passwords of at least eight characters from three of four kinds: lower case, upper case, digits, others (ours,
 * decision 0006).
 */
public final class PasswordPolicy {
    private static final int SHORTEST = 8;

    /** The number of bytes that bcrypt reads; it would ignore the rest of a longer password without saying so. */
    private static final int LONGEST_BYTES = 72;

    private static final int KINDS = 3;
    private static final List<Pattern> ALL_KINDS = List.of(
            Pattern.compile("[a-z]"),
            Pattern.compile("[A-Z]"),
            Pattern.compile("[0-9]"),
            Pattern.compile("[^a-zA-Z0-9]"));

    private PasswordPolicy() {}

    public static boolean allows(String password) {
        return password != null
                && password.length() >= SHORTEST
                && password.getBytes(StandardCharsets.UTF_8).length <= LONGEST_BYTES
                && ALL_KINDS.stream()
                                .filter(kind -> kind.matcher(password).find())
                                .count()
                        >= KINDS;
    }

    /** @throws FormRefused naming the field if the new password is too weak or too long, or is the one of before */
    public static void requireNew(String field, String password, String before) {
        require(field, password);
        if (password.equals(before)) throw new FormRefused(field, "account.password-same");
    }

    /** @throws FormRefused naming the field if the password is too weak or too long */
    public static void require(String field, String password) {
        if (!allows(password)) throw new FormRefused(field, "account.password-weak");
    }
}
