package org.xiangbang.web.system;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.xiangbang.web.Sentences;

/** Collects the lines of a part. The label of a line is the message {@code system.line.<id>}. */
public final class SystemLines {
    private final Sentences sentences;
    private final Locale locale;
    private final List<SystemLine> lines = new ArrayList<>();

    public SystemLines(Sentences sentences, Locale locale) {
        this.sentences = sentences;
        this.locale = locale;
    }

    public SystemLines say(String id, Object value) {
        return say(id, value, false, null);
    }

    public SystemLines say(String id, Object value, boolean attention, String path) {
        return named(id, sentences.text("system.line." + id, locale), value, attention, path);
    }

    /** Adds a line with a label of its own. */
    public SystemLines named(String id, String label, Object value, boolean attention, String path) {
        lines.add(new SystemLine(id, label, String.valueOf(value), attention, path));
        return this;
    }

    public List<SystemLine> all() {
        return List.copyOf(lines);
    }
}
