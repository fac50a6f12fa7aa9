package org.xiangbang.access.staff;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.xiangbang.access.DeskNames;
import org.xiangbang.access.administration.DeskOffer;
import org.xiangbang.access.drawn.FirstPassword;
import org.xiangbang.shared.Official;
import org.xiangbang.web.Sentences;
import org.xiangbang.web.sheet.Sheet;
import org.xiangbang.web.sheet.Sheets;

/** Writes the workbooks of the import: the one to fill in, with its explanation, and the one with the first passwords. */
@Component
class StaffTemplate {
    private static final int WIDTH = 26;

    private final Sheets sheets;
    private final Sentences sentences;
    private final DeskOffer offer;
    private final DeskNames names;

    StaffTemplate(Sheets sheets, Sentences sentences, DeskOffer offer, DeskNames names) {
        this.sheets = sheets;
        this.sentences = sentences;
        this.offer = offer;
        this.names = names;
    }

    ResponseEntity<Resource> toFillIn(Official reader, Locale locale) {
        var columns = Arrays.stream(StaffColumn.values())
                .map(column -> new Sheet.Column(sentences.text(column.heading(), locale), WIDTH))
                .toList();
        return sheets.answer(
                sentences.text("staff.template.name", locale),
                "people",
                columns,
                reader,
                sheet -> sheet.notes(sentences.text("staff.template.notes", locale), notes(locale)));
    }

    ResponseEntity<Resource> passwords(List<FirstPassword> passwords, Official reader, Locale locale) {
        var columns = List.of(
                new Sheet.Column(sentences.text(StaffColumn.LOGIN.heading(), locale), WIDTH),
                new Sheet.Column(sentences.text(StaffColumn.NAME.heading(), locale), WIDTH),
                new Sheet.Column(sentences.text("staff.first-password", locale), WIDTH));
        return sheets.answer(
                sentences.text("staff.passwords.name", locale),
                "first-passwords",
                columns,
                reader,
                sheet -> passwords.forEach(p -> sheet.row(List.of(p.login(), p.name(), p.text()))));
    }

    /** What each column takes, then the departments with their posts. */
    private List<List<String>> notes(Locale locale) {
        var notes = new ArrayList<List<String>>();
        for (var column : StaffColumn.values())
            notes.add(List.of(
                    sentences.text(column.heading(), locale), sentences.text(column.heading() + ".help", locale)));
        for (var offered : offer.everywhere())
            notes.add(List.of(
                    offered.department().shortName(locale),
                    offered.posts().stream()
                            .map(post -> names.post(post, locale))
                            .collect(Collectors.joining(sentences.text("web.join", locale)))));
        return notes;
    }
}
