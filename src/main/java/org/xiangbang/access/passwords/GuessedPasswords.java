package org.xiangbang.access.passwords;

import java.util.Locale;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.xiangbang.shared.FormRefused;

/**
 * Refuses passwords that are guessed first (ruling 0287): common ones, those with the login or the name in them, and outside a
 * demonstration the one that a demonstration tells everybody.
 */
@Component
public class GuessedPasswords {
    /** The password of everybody in a demonstration. */
    public static final String OF_DEMONSTRATION = "Xiangbang-2026";

    private static final int SHORTEST_PART = 4;
    private static final int SHORTEST_NAME = 2;

    private final boolean demonstration;

    GuessedPasswords(@Value("${xiangbang.demonstration:false}") boolean demonstration) {
        this.demonstration = demonstration;
    }

    /** @throws FormRefused naming the field if the password would be guessed; what is weak in itself is not looked at here */
    public void refuse(String field, String password, String login, String name) {
        why(password, login, name).ifPresent(code -> {
            throw new FormRefused(field, code);
        });
    }

    /** Returns the key of the sentence that says why the password would be guessed; empty if it would not. */
    public Optional<String> why(String password, String login, String name) {
        if (password == null) return Optional.empty();
        if (!demonstration && password.equalsIgnoreCase(OF_DEMONSTRATION))
            return Optional.of("account.password-demonstration");
        if (holds(password, login, SHORTEST_PART)
                || holds(password, local(login), SHORTEST_PART)
                || holds(password, name, SHORTEST_NAME)) return Optional.of("account.password-own");
        return CommonPasswords.isOne(password) ? Optional.of("account.password-common") : Optional.empty();
    }

    /** Returns what stands before the {@code @} of a login. */
    private static String local(String login) {
        return login == null ? null : login.replaceFirst("@.*", "");
    }

    private static boolean holds(String password, String part, int shortest) {
        if (part == null || part.length() < shortest) return false;
        return password.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
    }
}
