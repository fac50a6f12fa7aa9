package org.xiangbang.shared;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.text.Normalizer;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * File names that every file system can hold: at most 255 bytes of UTF-8, without folders and without what Windows forbids.
 * Control characters and marks that turn the direction of writing are dropped; every other character stays, whether this Java
 * knows it or not.
 */
public final class FileName {
    private static final int MOST_BYTES = 255;
    private static final int LONGEST_ENDING = 10;
    private static final int JOINER = 0x200D;

    /** Marks without a width, of direction too, but not the joiners and the vowel separator, with which Mongolian is written. */
    private static final Pattern DROPPED =
            Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}[\\p{Cf}&&[^\\u200C\\u200D\\u180E]]<>:\"|?*]");

    /** Normalizing would replace compatibility ideographs, of which some are used in names of people. */
    private static final Pattern COMPOSED = Pattern.compile("[^\\x{F900}-\\x{FAFF}\\x{2F800}-\\x{2FA1F}]+");

    private static final Set<Integer> MARKS = Set.of(
            (int) Character.NON_SPACING_MARK, (int) Character.ENCLOSING_MARK, (int) Character.COMBINING_SPACING_MARK);

    private FileName() {}

    /** Returns the name as it is kept: cut between two characters, before the ending. Empty if nothing is left of it. */
    public static String of(String claimed) {
        var name = tidy(claimed);
        if (bytes(name) <= MOST_BYTES) return name;
        var ending = ending(name);
        var stem = name.substring(0, name.length() - ending.length());
        return cut(stem, MOST_BYTES - bytes(ending)).strip() + ending;
    }

    /** Returns the name at its full length. */
    public static String tidy(String claimed) {
        if (claimed == null) return "";
        var name = COMPOSED.matcher(claimed)
                .replaceAll(part -> Matcher.quoteReplacement(Normalizer.normalize(part.group(), Normalizer.Form.NFC)));
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        return DROPPED.matcher(name).replaceAll("").strip();
    }

    /** Returns the ending with its dot; empty if there is none, or one so long that it is a part of the name. */
    public static String ending(String name) {
        var dot = name.lastIndexOf('.');
        return dot < 0 || name.length() - dot > LONGEST_ENDING ? "" : name.substring(dot);
    }

    private static String cut(String text, int room) {
        var end = 0;
        var used = 0;
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            if (!belongsToTheOneBefore(text, at)) end = at;
            used += bytes(Character.toString(text.codePointAt(at)));
            if (used > room) return text.substring(0, end);
        }
        return text;
    }

    private static boolean belongsToTheOneBefore(String text, int at) {
        var character = text.codePointAt(at);
        return MARKS.contains(Character.getType(character))
                || character == JOINER
                || at > 0 && text.codePointBefore(at) == JOINER;
    }

    private static int bytes(String text) {
        return text.getBytes(UTF_8).length;
    }
}
