package org.xiangbang.organizations;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xiangbang.engine.facts.Deciding;
import org.xiangbang.engine.facts.FactSheet;
import org.xiangbang.engine.facts.FactValue;
import org.xiangbang.engine.facts.StepFact;

/** The account that waits for its confirmation beside the registered one. Both numbers are whole for who compares them. */
@Component("fact-account-change")
class AccountChangeFact implements StepFact {
    private final AccountRecords accounts;

    AccountChangeFact(AccountRecords accounts) {
        this.accounts = accounts;
    }

    private record Item(String item, String before, String after) {}

    @Override
    public FactSheet of(Deciding deciding) {
        var sheet = new FactSheet();
        var number = deciding.organization();
        if (number == null) return sheet;
        var now = accounts.registered(number).stream().findFirst();
        var next = accounts.proposed(number);
        next.ifPresent(account ->
                sheet.line("since", FactValue.day(account.since())).line("ground", FactValue.text(account.ground())));
        if (now.isEmpty() && next.isEmpty()) return sheet;
        return sheet.table(
                "changes",
                List.of("item", "before", "after"),
                items(now, next, !deciding.asked()),
                item -> new FactValue[] {
                    FactValue.word("fact.account.", item.item()),
                    FactValue.text(item.before()),
                    FactValue.text(item.after())
                });
    }

    private static List<Item> items(Optional<RegisteredAccount> now, Optional<RegisteredAccount> next, boolean whole) {
        var before = now.map(RegisteredAccount::account);
        var after = next.map(RegisteredAccount::account);
        return List.of(
                new Item("holder", text(before.map(BankAccount::holder)), text(after.map(BankAccount::holder))),
                new Item("bank", text(before.map(BankAccount::bank)), text(after.map(BankAccount::bank))),
                new Item("number", text(before.map(a -> a.number(whole))), text(after.map(a -> a.number(whole)))));
    }

    private static String text(Optional<String> part) {
        return part.orElse(null);
    }
}
