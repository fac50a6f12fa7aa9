package org.xiangbang.shared;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Everything that is wrong with one form. Each check runs by itself, so that what one refuses does not hide what the next one
 * would. A check that asks for a value which could not be read is left out: nothing can be said about it yet (ADR 0143).
 */
public final class Findings {
    private final Set<Violation> wrong = new LinkedHashSet<>();

    /** A check asked for a value that could not be read. The check is left out. */
    public static final class Unread extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public Unread(String field) {
            super(field, null, false, false);
        }
    }

    /** Runs each check by itself. @throws FormRefused or {@link RuleBroken} with what all of them refuse, as {@link #orThrow} */
    public static void together(Runnable... checks) {
        var found = new Findings();
        for (var check : checks) found.check(check);
        found.orThrow(List.of());
    }

    public void add(Violation violation) {
        wrong.add(violation);
    }

    public void addAll(Collection<Violation> violations) {
        wrong.addAll(violations);
    }

    public boolean isEmpty() {
        return wrong.isEmpty();
    }

    /** Runs a check, and notes what it refuses. */
    public void check(Runnable check) {
        value(() -> {
            check.run();
            return null;
        });
    }

    /** Reads what later checks need; empty if it is refused, which is noted, or needs what could not be read. */
    public <T> Optional<T> value(Supplier<T> reads) {
        try {
            return Optional.ofNullable(reads.get());
        } catch (FormRefused refused) {
            wrong.addAll(refused.violations());
        } catch (RuleBroken refusal) {
            wrong.add(Violation.of(refusal));
        } catch (Unread leftOut) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    /**
     * Refuses the form if anything is wrong with it.
     *
     * @param fields the ids of its fields in their order; what belongs to none of them comes last
     * @throws RuleBroken if one rule refuses the form, and nothing else
     * @throws FormRefused otherwise
     */
    public void orThrow(List<String> fields) {
        if (!isEmpty()) throw refusal(fields);
    }

    /** Returns the exception of {@link #orThrow}; something must be wrong. */
    public RuntimeException refusal(List<String> fields) {
        var first = wrong.iterator().next();
        if (wrong.size() == 1 && first.rule() != null) return first.refusal();
        return new FormRefused(wrong.stream()
                .sorted(Comparator.comparingInt(v -> place(v, fields)))
                .toList());
    }

    private static int place(Violation violation, List<String> fields) {
        var field = violation.field() == null ? "" : violation.field().replaceFirst("[\\[.].*", "");
        var place = fields.indexOf(field);
        return place < 0 ? fields.size() : place;
    }
}
