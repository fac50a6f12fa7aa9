package org.xiangbang.engine.step;

import java.util.List;
import org.springframework.stereotype.Component;
import org.xiangbang.access.Accounts;
import org.xiangbang.cases.CaseLock;
import org.xiangbang.shared.Official;

/**
 * Whoever had to wait for a case acts from the seats they hold when it is theirs, not from those they held when they asked: a
 * deputyship may have ended meanwhile (ours, decision 0060).
 */
@Component
public class PresentSeats {
    private final Accounts accounts;

    PresentSeats(Accounts accounts) {
        this.accounts = accounts;
    }

    public Official of(Official by, CaseLock.Taken taken) {
        if (!taken.waited()) return by;
        return accounts.official(by.login())
                .orElseGet(() -> new Official(by.login(), by.person(), by.name(), List.of()));
    }
}
