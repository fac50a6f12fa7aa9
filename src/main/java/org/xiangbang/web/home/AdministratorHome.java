package org.xiangbang.web.home;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.xiangbang.shared.Official;
import org.xiangbang.web.NavigationEntry;

/** What waits for the administrator: every entry of the administration behind which something is counted. */
@Component
class AdministratorHome implements HomePart {
    private static final String ADMINISTRATION = "/admin/";

    private final ObjectProvider<NavigationEntry> entries;

    AdministratorHome(ObjectProvider<NavigationEntry> entries) {
        this.entries = entries;
    }

    @Override
    public int order() {
        return 10;
    }

    /** @param name the key of its name */
    record Line(String path, String name, long count) {}

    @Override
    public Optional<View> of(Official reader, Locale locale) {
        var own = entries.stream()
                .filter(e -> e.path().startsWith(ADMINISTRATION) && e.shownTo(reader))
                .sorted(Comparator.comparingInt(NavigationEntry::order))
                .toList();
        if (own.isEmpty()) return Optional.empty();
        List<Line> lines = own.stream()
                .map(e -> new Line(e.path(), e.name(), e.count(reader)))
                .filter(line -> line.count() > 0)
                .toList();
        return Optional.of(new View("web/home", Map.of("lines", lines)));
    }
}
