package org.xiangbang.shared;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A fact of a sentence that every reader reads in their own language. In a notice it is stored as text between separators that no
 * form accepts, so that nobody can type one.
 */
public sealed interface Worded {
    String MARK = "\u001f";

    /** A step with its name in the model, which is Chinese. */
    record Step(String process, String step, String model) implements Worded {
        @Override
        public String fact() {
            return String.join(MARK, "", "step", process, step, model);
        }
    }

    /** A sentence that is given in both languages. */
    record Both(String zh, String en) implements Worded {
        @Override
        public String fact() {
            return String.join(MARK, "", "both", zh, en);
        }
    }

    /** Several names, joined as the reader's language joins them. */
    record Names(List<String> names) implements Worded {
        @Override
        public String fact() {
            return String.join(MARK, "", "names", String.join(MARK, names));
        }
    }

    /** Returns the text by which the facts of a notice hold it. */
    String fact();

    /** Reads the fact of a notice; empty if the fact is plain text. */
    static Optional<Worded> read(String fact) {
        if (!fact.startsWith(MARK)) return Optional.empty();
        var parts = fact.split(MARK, -1);
        return switch (parts[1]) {
            case "step" -> Optional.of(new Step(parts[2], parts[3], parts[4]));
            case "both" -> Optional.of(new Both(parts[2], parts[3]));
            case "names" -> Optional.of(new Names(Arrays.asList(parts).subList(2, parts.length)));
            default -> Optional.empty();
        };
    }
}
