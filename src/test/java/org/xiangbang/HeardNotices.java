package org.xiangbang;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.xiangbang.shared.Notice;

/** Everything that people were told in this run, committed or not. */
@Component
public class HeardNotices {
    private final List<Notice> heard = new CopyOnWriteArrayList<>();

    @EventListener
    void hear(Notice notice) {
        heard.add(notice);
    }

    public List<Notice> of(String kind, String caseNo) {
        return heard.stream()
                .filter(n -> n.kind().equals(kind) && caseNo.equals(n.caseNo()))
                .toList();
    }
}
