package org.xiangbang.access.handover;

import java.util.List;
import org.springframework.stereotype.Component;
import org.xiangbang.access.Desks;
import org.xiangbang.shared.Official;

/** Gives the desks of the person who leaves to the successor. */
@Component
class DeskHandover implements HandoverPart {
    private final Desks desks;

    DeskHandover(Desks desks) {
        this.desks = desks;
    }

    @Override
    public String kind() {
        return "desk";
    }

    @Override
    public int order() {
        return 90;
    }

    @Override
    public List<Item> of(String login) {
        return desks.of(login).stream()
                .map(d -> new Item(kind(), d.id(), null, d.id(), null, null, null, d))
                .toList();
    }

    @Override
    public Moved move(Official from, Official to, Item item) {
        desks.grant(item.desk(), to.login(), from.login());
        desks.end(item.desk(), from.login());
        return Moved.moved(item);
    }
}
