package org.xiangbang.engine.succession;

import org.springframework.stereotype.Component;
import org.xiangbang.access.signin.CurrentOfficial;
import org.xiangbang.shared.Official;
import org.xiangbang.web.NavigationEntry;

/** The administrator's entry that counts what waits for a successor to be chosen. */
@Component
class SplitNavigation implements NavigationEntry {
    private final Splits splits;
    private final CurrentOfficial current;

    SplitNavigation(Splits splits, CurrentOfficial current) {
        this.splits = splits;
        this.current = current;
    }

    @Override
    public String path() {
        return "/admin/successions";
    }

    @Override
    public String name() {
        return "access.successions";
    }

    @Override
    public int order() {
        return 92;
    }

    @Override
    public boolean shownTo(Official official) {
        return current.mayWrite(path());
    }

    @Override
    public long count(Official official) {
        return splits.count();
    }
}
