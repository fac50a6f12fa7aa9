package org.xiangbang.web.system;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.xiangbang.web.Sentences;

/** All parts of the page of the system, in their order. */
@Component
public class SystemParts {
    private final ObjectProvider<SystemPart> parts;
    private final Sentences sentences;

    SystemParts(ObjectProvider<SystemPart> parts, Sentences sentences) {
        this.parts = parts;
        this.sentences = sentences;
    }

    /** The page that shows the parts. */
    public static final String PAGE = "/admin/system";

    /** A part as it is now. */
    record Shown(String part, String title, List<SystemLine> lines) {}

    List<Shown> all(Locale locale) {
        return parts.stream()
                .sorted(Comparator.comparingInt(SystemPart::order))
                .map(part -> new Shown(
                        part.word(), sentences.text("system.part." + part.word(), locale), part.lines(locale)))
                .toList();
    }

    /** Returns the lines that need the administrator, of the parts that count something. */
    public List<SystemLine> attention(Locale locale) {
        return parts.stream()
                .filter(part -> part.alarms() > 0)
                .sorted(Comparator.comparingInt(SystemPart::order))
                .flatMap(part -> part.lines(locale).stream())
                .filter(SystemLine::attention)
                .toList();
    }

    /** Counts what needs the administrator, as the navigation and the administrator's workbench say it. */
    public long alarms() {
        return parts.stream().mapToLong(SystemPart::alarms).sum();
    }
}
