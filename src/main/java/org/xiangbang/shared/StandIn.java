package org.xiangbang.shared;

import java.util.List;
import java.util.Set;

/**
 * The desks of a principal at which a deputy (代理人) may act now.
 *
 * @param processes keys of the models that the deputy is limited to; empty means all
 * @param through the persons between in a chain of deputies, the one nearest to the deputy first; empty if the principal
 *     named the deputy directly
 */
public record StandIn(Principal principal, List<Desk> desks, Set<String> processes, List<Principal> through) {

    public StandIn {
        desks = List.copyOf(desks);
        processes = Set.copyOf(processes);
        through = List.copyOf(through);
    }

    public boolean covers(Desk desk, String process) {
        return desks.contains(desk) && (processes.isEmpty() || processes.contains(process));
    }
}
