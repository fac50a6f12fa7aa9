package org.xiangbang;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.xiangbang.shared.Notification;

/** All notifications of this run, committed or not. */
@Component
public class HeardNotifications {
    private final List<Notification> heard = new CopyOnWriteArrayList<>();

    @EventListener
    void hear(Notification notification) {
        heard.add(notification);
    }

    public List<Notification> of(String kind, String caseNo) {
        return heard.stream()
                .filter(n -> n.kind().equals(kind) && caseNo.equals(n.caseNo()))
                .toList();
    }
}
