package org.xiangbang.organizations.change;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;

/**
 * One thing that has changed in the registration of an organization.
 *
 * @param before what was there; null while the change waits
 * @param changedOn the day on which the registration authority approved it
 * @param enteredAt when civil affairs confirmed it; null while the change waits
 */
public record RegistrationChange(
        Item item, String before, String after, LocalDate changedOn, String ground, Instant enteredAt) {

    /** What can change. */
    public enum Item {
        NAME("newName"),
        USCC("newUscc"),
        REPRESENTATIVE("newRepresentative");

        private final String field;

        Item(String field) {
            this.field = field;
        }

        /** Returns the field of the step in which it is entered. */
        String field() {
            return field;
        }

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
