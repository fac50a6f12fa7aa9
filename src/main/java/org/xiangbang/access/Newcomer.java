package org.xiangbang.access;

import java.util.List;
import org.xiangbang.access.powers.Power;
import org.xiangbang.shared.Desk;

/** A person to be entered with an account and desks. @param power of administration; null without one */
public record Newcomer(String login, String name, Power power, List<Desk> desks) {

    public Newcomer {
        desks = List.copyOf(desks);
    }
}
