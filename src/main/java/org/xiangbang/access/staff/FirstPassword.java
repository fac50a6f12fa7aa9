package org.xiangbang.access.staff;

import java.security.SecureRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.xiangbang.access.PasswordPolicy;

/**
 * The first password of an account, drawn by chance. It is told once, to the administrator who hands it out; only its hash is stored.
 *
 * @param text four groups of four letters and digits, of more than 80 bits
 */
record FirstPassword(String login, String name, String text) {
    /** Letters and digits that nobody takes for another. */
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKMNPQRSTUVWXYZ23456789";

    private static final int GROUPS = 4;
    private static final int OF_A_GROUP = 4;
    private static final SecureRandom CHANCE = new SecureRandom();

    static FirstPassword draw(String login, String name) {
        var drawn = IntStream.range(0, GROUPS).mapToObj(g -> group()).collect(Collectors.joining("-"));
        return PasswordPolicy.allows(drawn) ? new FirstPassword(login, name, drawn) : draw(login, name);
    }

    private static String group() {
        return CHANCE.ints(OF_A_GROUP, 0, LETTERS.length())
                .mapToObj(at -> String.valueOf(LETTERS.charAt(at)))
                .collect(Collectors.joining());
    }

    @Override
    public String toString() {
        return login;
    }
}
