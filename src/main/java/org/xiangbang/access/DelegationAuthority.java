package org.xiangbang.access;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.xiangbang.access.powers.Power;
import org.xiangbang.shared.Desk;
import org.xiangbang.shared.Official;

/**
 * Says who may arrange a deputy or a handover for another person: a security administrator, and the chief of the department where the
 * person holds all their desks; in a social organization its representative (ours, decision 0060).
 */
@Component
public class DelegationAuthority {
    private static final Set<String> LEADING = Set.of("chief", "representative");

    private final Accounts accounts;
    private final Desks desks;

    DelegationAuthority(Accounts accounts, Desks desks) {
        this.accounts = accounts;
        this.desks = desks;
    }

    public boolean over(String login, Official by) {
        if (administrator(by)) return true;
        return leads(by, desks.of(login));
    }

    /** Does the same for a person whose desks are known already. */
    public boolean over(Official who, Official by) {
        return administrator(by) || leads(by, who.desks());
    }

    public boolean ofAnybody(Official by) {
        return administrator(by) || by.desks().stream().anyMatch(d -> LEADING.contains(d.post()));
    }

    public boolean administrator(Official by) {
        return accounts.atHand(by.login())
                .filter(account -> account.power() == Power.SECURITY)
                .isPresent();
    }

    private static boolean leads(Official by, List<Desk> held) {
        return !held.isEmpty() && held.stream().allMatch(desk -> leads(by, desk));
    }

    private static boolean leads(Official by, Desk desk) {
        return by.desks().stream()
                .anyMatch(d -> LEADING.contains(d.post())
                        && d.department().equals(desk.department())
                        && d.region().equals(desk.region()));
    }
}
