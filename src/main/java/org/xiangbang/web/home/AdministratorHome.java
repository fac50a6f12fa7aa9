package org.xiangbang.web.home;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.xiangbang.shared.Official;
import org.xiangbang.web.NavigationEntry;
import org.xiangbang.web.Sentences;
import org.xiangbang.web.system.SystemLine;
import org.xiangbang.web.system.SystemParts;

/**
 * What waits for the administrator: every entry of the administration behind which something is counted; for the page of the
 * system the lines that it marks.
 */
@Component
class AdministratorHome implements HomePart {
    private static final String ADMINISTRATION = "/admin/";

    private final ObjectProvider<NavigationEntry> entries;
    private final SystemParts system;
    private final Sentences sentences;

    AdministratorHome(ObjectProvider<NavigationEntry> entries, SystemParts system, Sentences sentences) {
        this.entries = entries;
        this.system = system;
        this.sentences = sentences;
    }

    @Override
    public int order() {
        return 10;
    }

    /** One matter, with its name and number in the reader's language. */
    record Line(String path, String name, String value) {}

    @Override
    public Optional<View> of(Official reader, Locale locale) {
        var own = entries.stream()
                .filter(e -> e.path().startsWith(ADMINISTRATION) && e.shownTo(reader))
                .sorted(Comparator.comparingInt(NavigationEntry::order))
                .toList();
        if (own.isEmpty()) return Optional.empty();
        List<Line> lines = own.stream()
                .filter(e -> e.count(reader) > 0)
                .flatMap(e -> e.path().equals(SystemParts.PAGE)
                        ? system.attention(locale).stream().map(AdministratorHome::line)
                        : Stream.of(line(e, reader, locale)))
                .toList();
        return Optional.of(new View("web/home", Map.of("lines", lines)));
    }

    private Line line(NavigationEntry entry, Official reader, Locale locale) {
        return new Line(entry.path(), sentences.text(entry.name(), locale), String.valueOf(entry.count(reader)));
    }

    private static Line line(SystemLine marked) {
        return new Line(marked.path() == null ? SystemParts.PAGE : marked.path(), marked.label(), marked.value());
    }
}
