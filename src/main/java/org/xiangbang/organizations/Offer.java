package org.xiangbang.organizations;

import java.util.List;
import org.xiangbang.shared.Money;
import org.xiangbang.shared.Schedule;

/** What an organization offers to do, and who acts for it (form 4.1-1). Planned goods, funds and people may be null. */
public record Offer(
        String legalRepresentative,
        String contact,
        String phone,
        String businessScope,
        List<String> actions,
        String targets,
        String approach,
        Money plannedFunds,
        String plannedGoods,
        Long plannedPeople,
        Schedule schedule) {

    public Offer {
        actions = List.copyOf(actions);
    }
}
