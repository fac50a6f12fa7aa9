package org.xiangbang.organizations;

import java.util.Locale;
import java.util.Optional;

/**
 * A unified social credit code (统一社会信用代码) of a social organization: 18 characters of GB 32100, of which the 9th to 17th are a
 * body code of GB 11714 (rules Q-11). The constructor ensures that both check digits are right.
 */
public record Uscc(String code) {
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
    private static final int[] BODY_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};
    private static final int BODY = 8;
    private static final int BODY_CHECK = 16;
    private static final int CHECK = 17;
    private static final char CIVIL_AFFAIRS = '5';

    /** The three legal types, which are encoded by the second character. */
    public enum Type {
        ASSOCIATION('1'),
        SERVICE('2'),
        FOUNDATION('3');

        private final char mark;

        Type(char mark) {
            this.mark = mark;
        }

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Uscc {
        var fault = fault(code);
        if (fault.isPresent()) throw new IllegalArgumentException(fault.get());
    }

    /** Returns the key of the sentence that says what is wrong with the code; empty when nothing is. */
    public static Optional<String> fault(String code) {
        if (code == null || !code.matches("[0-9A-HJ-NPQRTUWXY]{2}\\d{6}[0-9A-HJ-NPQRTUWXY]{10}"))
            return Optional.of("uscc.form");
        if (code.charAt(0) != CIVIL_AFFAIRS || typeOf(code).isEmpty())
            return Optional.of("uscc.no-social-organization");
        if (code.charAt(BODY_CHECK) != bodyCheck(code)) return Optional.of("uscc.body-check");
        return code.charAt(CHECK) == check(code) ? Optional.empty() : Optional.of("uscc.check");
    }

    public Type type() {
        return typeOf(code).orElseThrow();
    }

    private static Optional<Type> typeOf(String code) {
        for (var type : Type.values()) if (type.mark == code.charAt(1)) return Optional.of(type);
        return Optional.empty();
    }

    private static char check(String code) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) sum += ALPHABET.indexOf(code.charAt(i)) * WEIGHTS[i];
        return ALPHABET.charAt((ALPHABET.length() - sum % ALPHABET.length()) % ALPHABET.length());
    }

    private static char bodyCheck(String code) {
        int sum = 0;
        for (int i = 0; i < BODY_WEIGHTS.length; i++)
            sum += Character.getNumericValue(code.charAt(BODY + i)) * BODY_WEIGHTS[i];
        int check = 11 - sum % 11;
        return check == 10 ? 'X' : check == 11 ? '0' : (char) ('0' + check);
    }

    @Override
    public String toString() {
        return code;
    }
}
