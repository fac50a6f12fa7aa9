package org.xiangbang.shared;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** An administrative division, named by its code. A code begins with the code of its parent (GB/T 2260 down to the county). */
public record Region(String code) {

    /** The level of division by which a model says where a desk is. */
    public enum Level {
        PROVINCE(2),
        CITY(4),
        COUNTY(6),
        TOWNSHIP(9),
        VILLAGE(12);

        private final int digits;

        Level(int digits) {
            this.digits = digits;
        }

        /** So many digits has the code of such a division. */
        public int digits() {
            return digits;
        }

        /** The word used in models: {@code county}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Level> named(String word) {
            return Arrays.stream(values()).filter(l -> l.word().equals(word)).findFirst();
        }
    }

    public Region {
        if (code == null || !code.matches("\\d{2}|\\d{4}|\\d{6}|\\d{9}|\\d{12}"))
            throw new IllegalArgumentException("not an administrative division code: " + code);
    }

    public Level level() {
        return Arrays.stream(Level.values())
                .filter(l -> l.digits == code.length())
                .findFirst()
                .orElseThrow();
    }

    /** Finds the division of that level which contains this one; empty if this one is of a higher level. */
    public Optional<Region> at(Level level) {
        return level.digits > code.length()
                ? Optional.empty()
                : Optional.of(new Region(code.substring(0, level.digits)));
    }

    /** Is {@code other} this region or a part of it? */
    public boolean contains(Region other) {
        return other.code.startsWith(code);
    }

    @Override
    public String toString() {
        return code;
    }
}
