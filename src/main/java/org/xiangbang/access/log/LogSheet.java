package org.xiangbang.access.log;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.xiangbang.shared.FormRefused;
import org.xiangbang.shared.Official;
import org.xiangbang.web.Sentences;
import org.xiangbang.web.sheet.Sheet;
import org.xiangbang.web.sheet.Sheets;

/** Writes the log of administration as a workbook, the newest entries first. */
@Component
class LogSheet {
    private static final int AT_ONCE = 1_000;
    private static final int WIDE = 40;
    private static final int USUAL = 20;

    private final LogReader log;
    private final Sheets sheets;
    private final Sentences sentences;

    LogSheet(LogReader log, Sheets sheets, Sentences sentences) {
        this.log = log;
        this.sheets = sheets;
        this.sentences = sentences;
    }

    /** @throws FormRefused naming {@code kind}; of more entries than a workbook holds the newest are written */
    ResponseEntity<Resource> of(LogFilter filter, Official by, Locale locale) {
        filter.checked();
        return sheets.answer(
                sentences.text("access.log", locale),
                "administration-log",
                columns(locale),
                by,
                sheet -> write(filter, locale, sheet));
    }

    private List<Sheet.Column> columns(Locale locale) {
        return Stream.of("number", "at", "kind", "login", "name", "address", "subject", "before", "after", "times")
                .map(word -> new Sheet.Column(
                        sentences.text("access.log.column." + word, locale),
                        Arrays.asList("subject", "before", "after").contains(word) ? WIDE : USUAL))
                .toList();
    }

    private void write(LogFilter filter, Locale locale, Sheet sheet) {
        Long before = null;
        var written = 0;
        do {
            var page = log.page(filter, before, Math.min(AT_ONCE, Sheet.MOST_ROWS - written));
            page.items().forEach(entry -> sheet.row(cells(entry, locale)));
            written += page.items().size();
            before = page.next();
        } while (before != null && written < Sheet.MOST_ROWS);
    }

    private List<Object> cells(LoggedAct entry, Locale locale) {
        return Arrays.asList(
                entry.id(),
                entry.at().toInstant(),
                sentences.text("access.log.kind." + entry.kind(), locale),
                entry.login(),
                entry.name(),
                entry.address(),
                entry.subject(),
                entry.before(),
                entry.after(),
                entry.times());
    }
}
