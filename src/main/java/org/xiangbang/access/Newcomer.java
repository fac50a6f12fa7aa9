package org.xiangbang.access;

import java.util.List;
import org.xiangbang.shared.Desk;

/** A person to be entered with an account and desks. */
public record Newcomer(String login, String name, boolean administrator, List<Desk> desks) {

    public Newcomer {
        desks = List.copyOf(desks);
    }
}
