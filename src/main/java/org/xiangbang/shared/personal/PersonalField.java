package org.xiangbang.shared.personal;

import java.util.Optional;
import java.util.Set;
import org.xiangbang.shared.PrivateNumber;

/**
 * A line of the list.
 *
 * @param field {@code schema.table.column}, or {@code form:} and the id of a field, with its model in front where another model has a
 *     field of that id that is no such thing
 * @param what {@code none} for a column that only sounds like one of a person; then {@code rule} says what it is
 * @param mask the pattern, empty where nobody reads it masked
 * @param whole who reads it whole: {@code own} the person or organization itself, {@code step} who decides on it, {@code reason} who
 *     says why and is recorded, and so on
 * @param rule the rows of rules and the numbers of rulings by which it is so
 */
public record PersonalField(
        String field,
        String what,
        Optional<PrivateNumber> mask,
        String masked,
        Set<String> whole,
        String kept,
        String rule) {
    private static final String FORM = "form:";

    /** Does it hold something of a person? */
    public boolean isPersonal() {
        return !what.equals("none");
    }

    /** May somebody read it whole who says why, and is recorded? */
    public boolean takesReason() {
        return whole.contains("reason");
    }

    /** Returns the id of the field of a form; empty for a column. */
    public Optional<String> formField() {
        return field.startsWith(FORM) ? Optional.of(field.substring(FORM.length())) : Optional.empty();
    }
}
