package org.xiangbang.shared;

import java.util.List;

/**
 * Who is asking: a signed-in person with the desks they hold now, officials and people of an organization alike.
 *
 * @param person the natural person behind the account; separation of duties is judged on it
 */
public record Official(String login, long person, String name, List<Desk> desks) {

    public Official {
        desks = List.copyOf(desks);
    }

    public boolean holds(Desk desk) {
        return desks.contains(desk);
    }
}
