package org.xiangbang.funds.web;

import org.springframework.stereotype.Component;
import org.xiangbang.access.signin.CurrentOfficial;
import org.xiangbang.shared.Official;
import org.xiangbang.web.NavigationEntry;

/** The administrator's entry for payments that are on no line of a budget; it is there only where there are any. */
@Component
class FundsNavigation implements NavigationEntry {
    private final CurrentOfficial current;
    private final UnplacedPayments payments;

    FundsNavigation(CurrentOfficial current, UnplacedPayments payments) {
        this.current = current;
        this.payments = payments;
    }

    @Override
    public String path() {
        return UnplacedPaymentPages.PATH;
    }

    @Override
    public String name() {
        return "funds.unplaced";
    }

    @Override
    public int order() {
        return 95;
    }

    @Override
    public boolean shownTo(Official official) {
        return current.mayRead(UnplacedPaymentPages.PATH) && payments.count() > 0;
    }

    @Override
    public long count(Official official) {
        return payments.count();
    }
}
