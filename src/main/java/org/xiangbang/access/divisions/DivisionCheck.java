package org.xiangbang.access.divisions;

import java.util.Optional;
import org.xiangbang.shared.Violation;
import org.xiangbang.shared.VisibleText;

/** What the code and the name of a division must be, each looked at by itself. */
final class DivisionCheck {
    private static final int LONGEST_NAME = 60;
    private static final int[] PLACES = {2, 4, 6, 9, 12};

    private DivisionCheck() {}

    static Optional<Violation> code(String code) {
        if (code == null || !code.matches("[0-9]{2}|[0-9]{4}|[0-9]{6}|[0-9]{9}|[0-9]{12}"))
            return Optional.of(new Violation("code", "region.code-form"));
        var shortCode = withoutPadding(code);
        return shortCode.length() < code.length()
                ? Optional.of(new Violation("code", "region.code-padded", code, shortCode))
                : Optional.empty();
    }

    /** Takes away the zeros with which lists fill a code up: {@code 513200} is {@code 5132}, at another level. */
    static String withoutPadding(String code) {
        var left = code;
        for (int i = PLACES.length - 1; i > 0; i--)
            if (left.length() == PLACES[i] && left.substring(PLACES[i - 1]).matches("0+"))
                left = left.substring(0, PLACES[i - 1]);
        return left;
    }

    /** Refuses also what nobody can read in a name: tabs, characters without a width, and those that no font has. */
    static Optional<Violation> name(String field, String name) {
        if (VisibleText.isEmpty(name)
                || VisibleText.of(name).codePointCount(0, VisibleText.of(name).length()) > LONGEST_NAME)
            return Optional.of(new Violation(field, "region.name-form"));
        return VisibleText.of(name).codePoints().allMatch(DivisionCheck::visible)
                ? Optional.empty()
                : Optional.of(new Violation(field, "region.name-unreadable"));
    }

    /** A character that this Java does not know yet is a rare one, and may be the only right one in a name. */
    private static boolean visible(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.PRIVATE_USE,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            case Character.SPACE_SEPARATOR -> character == ' ';
            default -> true;
        };
    }
}
