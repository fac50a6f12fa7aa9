package org.xiangbang.access.administration;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.xiangbang.access.Account;
import org.xiangbang.access.Accounts;
import org.xiangbang.access.handover.HandoverPart;
import org.xiangbang.web.Sentences;

/** Lists what is open in the name of a person whose account is about to be closed, counted by kind. */
@Component
class LeavingPage {
    private final Accounts accounts;
    private final Sentences sentences;

    LeavingPage(Accounts accounts, Sentences sentences) {
        this.accounts = accounts;
        this.sentences = sentences;
    }

    /** The number of items of one kind. */
    record Kind(String name, long count) {}

    record Leaving(String login, String name, List<Kind> kinds) {}

    Leaving of(String login, List<HandoverPart.Item> open, Locale locale) {
        var counts = new LinkedHashMap<String, Long>();
        open.forEach(item -> counts.merge(item.kind(), 1L, Long::sum));
        var kinds = counts.entrySet().stream()
                .map(e -> new Kind(
                        sentences.textOr("people.handover.kind." + e.getKey(), e.getKey(), locale), e.getValue()))
                .toList();
        return new Leaving(login, accounts.find(login).map(Account::name).orElse(login), kinds);
    }
}
