package org.xiangbang.access.drawn;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.security.SecureRandom;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.xiangbang.access.PasswordPolicy;

/**
 * A password of an account, drawn by chance, for one sign-in. It is told once, to the administrator who hands it out; only its hash is stored.
 *
 * @param text four groups of four letters and digits, of more than 80 bits
 */
public record FirstPassword(String login, String name, String text) {
    /** Letters and digits that nobody takes for another. */
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKMNPQRSTUVWXYZ23456789";

    private static final int GROUPS = 4;
    private static final int OF_A_GROUP = 4;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final SecureRandom CHANCE = new SecureRandom();

    public static FirstPassword draw(String login, String name) {
        var drawn = IntStream.range(0, GROUPS).mapToObj(g -> group()).collect(Collectors.joining("-"));
        return PasswordPolicy.allows(drawn) ? new FirstPassword(login, name, drawn) : draw(login, name);
    }

    /** Writes passwords as one text, which a session keeps. */
    public static String write(List<FirstPassword> passwords) {
        try {
            return JSON.writeValueAsString(passwords);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public static List<FirstPassword> read(String written) {
        try {
            return JSON.readValue(written, new TypeReference<>() {});
        } catch (JsonProcessingException foreign) {
            throw new IllegalStateException(foreign);
        }
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
