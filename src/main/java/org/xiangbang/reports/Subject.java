package org.xiangbang.reports;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a figure is of. The amounts of cases are fen, those of steps are working days. */
public enum Subject {
    NEEDS,
    PROJECTS,
    CATEGORY,
    APPROVED,
    AGREED,
    PAID,
    LEFT,
    APPROVED_IN,
    AGREED_IN,
    PAID_IN,
    ENDED,
    OWN,
    APPLICANT,
    REVIEW,
    NOTICE,
    SUSPENDED,
    OTHER;

    /** The word in the database and in addresses. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Subject> named(String word) {
        return Arrays.stream(values())
                .filter(subject -> subject.word().equals(word))
                .findFirst();
    }

    /** Does it count cases, so that a list can show them? */
    public boolean ofCases() {
        return ordinal() < ENDED.ordinal();
    }

    /** Is it an amount of money that may be a part of what a case has? */
    public boolean ofMoney() {
        return ofCases() && ordinal() >= APPROVED.ordinal();
    }

    /** Does it count needs, and not projects? */
    public boolean ofNeeds() {
        return this == NEEDS || this == CATEGORY;
    }
}
