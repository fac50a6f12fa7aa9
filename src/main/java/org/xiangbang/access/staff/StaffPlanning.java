package org.xiangbang.access.staff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.xiangbang.access.Accounts;
import org.xiangbang.access.administration.Administration;
import org.xiangbang.access.people.NaturalPeople;
import org.xiangbang.shared.Desk;
import org.xiangbang.shared.Findings;
import org.xiangbang.shared.FormRefused;
import org.xiangbang.shared.Violation;

/** Compares a workbook with what is entered, and asks for each row the rules of opening an account and of giving a desk. */
@Component
class StaffPlanning {
    private final Accounts accounts;
    private final StaffRecords records;
    private final StaffDesks desks;
    private final NaturalPeople natural;

    StaffPlanning(Accounts accounts, StaffRecords records, StaffDesks desks, NaturalPeople natural) {
        this.natural = natural;
        this.accounts = accounts;
        this.records = records;
        this.desks = desks;
    }

    StaffPlan of(StaffFile file) {
        var logins = file.entries().stream().map(e -> e.of(StaffColumn.LOGIN)).toList();
        var names = file.entries().stream().map(e -> e.of(StaffColumn.NAME)).toList();
        var draft = new Draft(
                records.accounts(logins),
                records.bearers(names),
                desks.reading(),
                new StaffNumbers(natural, file.entries()));
        file.entries().forEach(draft::take);
        return new StaffPlan(
                file.entries().size(), draft.changes, draft.refused, draft.unchanged, file.columns(), file.ignored());
    }

    private final class Draft {
        private final Map<String, StaffRecords.Known> known;
        private final Map<String, String> bearers;
        private final StaffDesks.Reading places;
        private final StaffNumbers numbers;
        private final Map<String, StaffFile.Entry> people = new HashMap<>();
        private final Map<String, Integer> seats = new HashMap<>();
        private final List<StaffPlan.Change> changes = new ArrayList<>();
        private final List<StaffPlan.Refused> refused = new ArrayList<>();
        private final Set<String> opened = new HashSet<>();
        private final Set<String> numbered = new HashSet<>();
        private int unchanged;

        Draft(
                Map<String, StaffRecords.Known> known,
                Map<String, String> bearers,
                StaffDesks.Reading places,
                StaffNumbers numbers) {
            this.numbers = numbers;
            this.known = known;
            this.bearers = bearers;
            this.places = places;
        }

        void take(StaffFile.Entry row) {
            var wrong = new Findings();
            row.formulas()
                    .forEach((column, address) -> wrong.add(new Violation(column.word(), "staff.formula", address)));
            row.rounded()
                    .forEach((column, address) -> wrong.add(new Violation(column.word(), "staff.rounded", address)));
            wrong.check(() -> person(row));
            var number = wrong.value(() -> numbers.of(row, known.get(row.of(StaffColumn.LOGIN))));
            var desk = wrong.value(() -> places.desk(row).orElse(null));
            wrong.check(() -> once(row, desk));
            try {
                wrong.orThrow(List.of());
                enter(row, desk, number.orElse(null));
            } catch (FormRefused faults) {
                faults.violations().forEach(fault -> refuse(row, fault));
            }
        }

        private void refuse(StaffFile.Entry row, Violation fault) {
            var column = StaffColumn.valueOf(fault.field().toUpperCase(Locale.ROOT));
            refused.add(new StaffPlan.Refused(row.number(), column, row.of(column), fault));
        }

        /** Login and name, and what is known of them in the database and in earlier rows. */
        private void person(StaffFile.Entry row) {
            var login = row.of(StaffColumn.LOGIN);
            var name = row.of(StaffColumn.NAME);
            var account = known.get(login);
            var earlier = login.isEmpty() ? null : people.putIfAbsent(login, row);
            Findings.together(
                    () -> mayHold(row, login, account),
                    () -> {
                        if (!row.formulas().containsKey(StaffColumn.NAME)) Accounts.requireName(name);
                    },
                    () -> {
                        if (account != null && !account.name().equals(name))
                            throw new FormRefused("name", "staff.name-differs", login, account.name());
                    },
                    () -> {
                        if (account == null
                                && earlier != null
                                && !earlier.of(StaffColumn.NAME).equals(name))
                            throw new FormRefused(
                                    "name", "staff.name-twice", login, earlier.of(StaffColumn.NAME), earlier.number());
                    });
        }

        private void mayHold(StaffFile.Entry row, String login, StaffRecords.Known account) {
            if (row.formulas().containsKey(StaffColumn.LOGIN)) return;
            if (account == null) Administration.loginForm(login);
            else Administration.mayHold(login, accounts.find(login));
        }

        /** Nobody is given the same desk by two rows. */
        private void once(StaffFile.Entry row, Optional<Desk> desk) {
            var seat = row.of(StaffColumn.LOGIN) + " " + desk.map(Desk::id).orElse("");
            if (desk.isEmpty()) return;
            var earlier = seats.putIfAbsent(seat, row.number());
            if (earlier != null) throw new FormRefused("login", "staff.twice", row.of(StaffColumn.LOGIN), earlier);
        }

        private void enter(StaffFile.Entry row, Optional<Desk> desk, StaffNumbers.Said number) {
            var login = row.of(StaffColumn.LOGIN);
            var name = row.of(StaffColumn.NAME);
            var account = known.get(login);
            var opens = account == null && opened.add(login);
            var gives = desk.isPresent()
                    && (account == null || !account.desks().contains(desk.get().id()));
            var numbers = number != null && numbered.add(login) && (account == null || account.number() == null);
            if (!opens && !gives && !numbers) unchanged++;
            else
                changes.add(new StaffPlan.Change(
                        row.number(),
                        login,
                        name,
                        gives ? desk.get() : null,
                        opens,
                        opens && (number == null || number.person() == null) ? bearers.get(name) : null,
                        numbers ? number : null));
        }
    }
}
