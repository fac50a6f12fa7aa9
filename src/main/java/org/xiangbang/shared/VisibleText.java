package org.xiangbang.shared;

import java.text.Normalizer;

/**
 * The one idea of what a text is and when it is empty. What nobody sees at its ends is no part of it, be it white space, a
 * zero-width character, a soft hyphen, a filler or a blank braille cell. Inside it stays: it joins emoji and letters. A combining
 * mark at the beginning has no letter to stand on and is no part of it either.
 *
 * <p>Every text of a request has been read by {@link #of} before anything else gets it; other rooms ask {@link #isEmpty}.
 */
public final class VisibleText {
    private static final int NEXT_LINE = 0x85;
    private static final int FIRST_TAG = 0xE0020;
    private static final int LAST_TAG = 0xE007F;

    private VisibleText() {}

    /** Returns the text in the composed form of Unicode (NFC) without what nobody sees at its ends; empty for null. */
    public static String of(String text) {
        if (text == null) return "";
        var composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        int from = 0;
        int to = composed.length();
        while (from < to && unseen(composed.codePointAt(from))) from += Character.charCount(composed.codePointAt(from));
        while (to > from && blank(composed.codePointBefore(to)))
            to -= Character.charCount(composed.codePointBefore(to));
        return composed.substring(from, to);
    }

    /** True if nothing in the text can be seen, and for null. */
    public static boolean isEmpty(String text) {
        return text == null || text.codePoints().allMatch(VisibleText::unseen);
    }

    /** True if the text has a control character, or one that {@link #turnsDirection}; {@code lines} allows line ends and tabs. */
    public static boolean hasControls(String text, boolean lines) {
        return text.codePoints()
                .anyMatch(c -> turnsDirection(c)
                        || Character.isISOControl(c) && !(lines && (c == '\n' || c == '\r' || c == '\t')));
    }

    /**
     * True for the embeddings, overrides and isolates of Unicode Annex 9. Scripts that are written from right to left need none of
     * them. They are refused, never dropped.
     */
    public static boolean turnsDirection(int character) {
        return switch (Character.getDirectionality(character)) {
            case Character.DIRECTIONALITY_LEFT_TO_RIGHT_EMBEDDING,
                    Character.DIRECTIONALITY_LEFT_TO_RIGHT_OVERRIDE,
                    Character.DIRECTIONALITY_RIGHT_TO_LEFT_EMBEDDING,
                    Character.DIRECTIONALITY_RIGHT_TO_LEFT_OVERRIDE,
                    Character.DIRECTIONALITY_POP_DIRECTIONAL_FORMAT,
                    Character.DIRECTIONALITY_LEFT_TO_RIGHT_ISOLATE,
                    Character.DIRECTIONALITY_RIGHT_TO_LEFT_ISOLATE,
                    Character.DIRECTIONALITY_FIRST_STRONG_ISOLATE,
                    Character.DIRECTIONALITY_POP_DIRECTIONAL_ISOLATE -> true;
            default -> false;
        };
    }

    private static boolean unseen(int character) {
        return blank(character) || changesTheOneBefore(character) || combines(character);
    }

    private static boolean combines(int character) {
        return switch (Character.getType(character)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK -> true;
            default -> false;
        };
    }

    private static boolean blank(int character) {
        if (Character.isSpaceChar(character) || character >= '\t' && character <= '\r') return true;
        return switch (character) {
            case NEXT_LINE, '\u115F', '\u1160', '\u17B4', '\u17B5', '\u2800', '\u3164', '\uFFA0' -> true;
            default ->
                Character.getType(character) == Character.FORMAT
                        && !turnsDirection(character)
                        && !changesTheOneBefore(character);
        };
    }

    /** True for what is seen only by the form of the character before it: selectors of its variant, and the tags of a flag. */
    private static boolean changesTheOneBefore(int character) {
        return character == 0x034F
                || character >= 0x180B && character <= 0x180F && character != 0x180E
                || character >= 0xFE00 && character <= 0xFE0F
                || character >= 0xE0100 && character <= 0xE01EF
                || character >= FIRST_TAG && character <= LAST_TAG;
    }
}
