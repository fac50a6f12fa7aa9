package org.xiangbang.access.staff;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xiangbang.access.people.NaturalPeople;
import org.xiangbang.shared.FormRefused;

/** The numbers by which the rows of one workbook say who somebody is (ruling 0283). */
final class StaffNumbers {
    private final NaturalPeople people;
    private final Map<String, NaturalPeople.Known> bearers;
    private final Map<String, StaffFile.Entry> earlier = new HashMap<>();

    StaffNumbers(NaturalPeople people, List<StaffFile.Entry> rows) {
        this.people = people;
        this.bearers = people.of(digests(rows));
    }

    /**
     * @param digest of the number
     * @param person who has the number already; null if nobody does
     */
    record Said(String digest, Long person) {}

    private Collection<String> digests(List<StaffFile.Entry> rows) {
        return rows.stream()
                .map(row -> row.of(StaffColumn.NUMBER))
                .filter(number -> !number.isEmpty())
                .flatMap(number -> digest(number).stream())
                .distinct()
                .toList();
    }

    private Optional<String> digest(String number) {
        try {
            return Optional.of(people.digest(number));
        } catch (FormRefused toldWithItsRow) {
            return Optional.empty();
        }
    }

    /**
     * Returns what the row says; null if it has no number.
     *
     * @param account who has the login already; null for a new account
     * @throws FormRefused naming {@code number} if it is none, or contradicts another row or what is entered
     */
    Said of(StaffFile.Entry row, StaffRecords.Known account) {
        if (row.of(StaffColumn.NUMBER).isEmpty() || row.rounded().containsKey(StaffColumn.NUMBER)) return null;
        var digest = people.digest(row.of(StaffColumn.NUMBER));
        var login = row.of(StaffColumn.LOGIN);
        var other = earlier.putIfAbsent(digest, row);
        if (other != null && !other.of(StaffColumn.LOGIN).equals(login))
            throw new FormRefused("number", "staff.number-twice", other.number());
        var bearer = bearers.get(digest);
        if (bearer != null && !bearer.name().equals(row.of(StaffColumn.NAME)))
            throw new FormRefused("number", "account.number-name");
        if (account != null) compare(account, digest, bearer);
        return new Said(digest, bearer == null ? null : bearer.id());
    }

    private static void compare(StaffRecords.Known account, String digest, NaturalPeople.Known bearer) {
        if (account.number() != null && !account.number().equals(digest))
            throw new FormRefused("number", "staff.number-differs", account.login());
        if (bearer != null && bearer.id() != account.person())
            throw new FormRefused("number", "staff.number-other", account.login());
    }
}
