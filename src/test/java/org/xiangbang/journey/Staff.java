package org.xiangbang.journey;

import java.util.Arrays;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.stereotype.Component;
import org.xiangbang.access.Accounts;
import org.xiangbang.access.Desks;
import org.xiangbang.shared.Desk;
import org.xiangbang.shared.Official;

/** People for tests who sign in as everybody does; their names are nobody else's. */
@Component
class Staff {
    private final Accounts accounts;
    private final Desks desks;

    Staff(Accounts accounts, Desks desks) {
        this.accounts = accounts;
        this.desks = desks;
    }

    /** A new person at these desks. */
    Official hire(String name, String... deskIds) {
        var whole = name + ThreadLocalRandom.current().nextInt(10_000, 100_000);
        var login = accounts.open("desk-" + UUID.randomUUID(), whole, SignInPage.PASSWORD, null, null)
                .login();
        Arrays.stream(deskIds).map(Desk::parse).forEach(desk -> desks.grant(desk, login, null));
        return accounts.official(login).orElseThrow();
    }

    /** Takes every desk from them that they hold by now. */
    void dismiss(Official who) {
        desks.of(who.login()).forEach(desk -> desks.end(desk, who.login()));
    }
}
