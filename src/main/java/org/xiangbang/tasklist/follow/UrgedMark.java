package org.xiangbang.tasklist.follow;

import java.util.Collection;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.xiangbang.tasklist.view.RowMark;

/** Shows how often an open step was urged. */
@Component
class UrgedMark implements RowMark {
    private final Urges urges;

    UrgedMark(Urges urges) {
        this.urges = urges;
    }

    @Override
    public String message() {
        return "tasklist.urged";
    }

    @Override
    public Map<String, Long> of(Collection<String> tasks) {
        return urges.times(tasks);
    }
}
