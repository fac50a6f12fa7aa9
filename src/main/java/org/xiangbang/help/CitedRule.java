package org.xiangbang.help;

import java.util.Locale;

/**
 * A rule that comes from a document, or that the program keeps beside those, in one language.
 *
 * @param id how its page is found: {@code L-03}, {@code 2.3-1}, {@code P9}
 * @param says what it says, in the program's own words
 * @param source the document with number and clause, empty where they were not recorded
 * @param since the day, month or year from which it holds, empty where that is not known
 */
public record CitedRule(String id, String title, String says, Standing standing, String source, String since) {

    /** How far a rule is proven, and by what kind of source. */
    public enum Standing {
        /** An act, a regulation or an order, seen in its text. */
        LAW,
        /** A notice, a plan or a form, seen in its text. */
        DOCUMENT,
        /** Seen for one province, county or fund only, and so a default that can be changed. */
        LOCAL,
        /** Seen in part; its sentences say which part was not. */
        PARTLY,
        /** In no text that was read, and so never quoted as a rule. */
        UNPROVEN,
        /** Set by the program itself. */
        OURS;

        /** Returns the word for messages and for the interface. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The groups of rules, in the order in which they are listed. */
    public enum Group {
        NEEDS("L-"),
        ORGANIZATIONS("Q-"),
        PAIRING("P-"),
        CHARITY("C-"),
        FUNDS("F-"),
        ACCEPTANCE("V-"),
        TIME("T-"),
        SECURITY("X-"),
        PROCESSES("P"),
        SECTIONS("");

        private final String beginning;

        Group(String beginning) {
            this.beginning = beginning;
        }

        private static Group of(String id) {
            for (var group : values()) if (id.startsWith(group.beginning)) return group;
            throw new IllegalArgumentException(id);
        }

        /** Returns the word for messages and for the interface. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Returns the code by which it is cited: {@code 2.3(1)} for the id {@code 2.3-1}. */
    public String code() {
        return id.replaceFirst("^(\\d\\.\\d)-(\\d)$", "$1($2)");
    }

    public Group group() {
        return Group.of(id);
    }

    /** Does its code, its title, its text or its source contain the word? Upper and lower case are the same. */
    boolean contains(String word) {
        var all = String.join("\n", code(), title, says, source).toLowerCase(Locale.ROOT);
        return all.contains(word.toLowerCase(Locale.ROOT));
    }
}
