package org.xiangbang.tasklist.facts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.xiangbang.access.DeskNames;
import org.xiangbang.access.Regions;
import org.xiangbang.calendar.OfficialClock;
import org.xiangbang.cases.CaseFiles;
import org.xiangbang.engine.facts.FactSheet;
import org.xiangbang.engine.facts.FactValue;
import org.xiangbang.shared.Desk;
import org.xiangbang.tasklist.facts.ShownFact.Cell;
import org.xiangbang.web.DocumentNames;
import org.xiangbang.web.Sentences;
import org.xiangbang.web.Show;

/** Writes facts in the reader's language. */
@Component
class FactTexts {
    private final Sentences sentences;
    private final Show show;
    private final Regions regions;
    private final DeskNames desks;
    private final CaseFiles cases;
    private final ObjectProvider<DocumentNames> documents;

    FactTexts(
            Sentences sentences,
            Show show,
            Regions regions,
            DeskNames desks,
            CaseFiles cases,
            ObjectProvider<DocumentNames> documents) {
        this.sentences = sentences;
        this.show = show;
        this.regions = regions;
        this.desks = desks;
        this.cases = cases;
        this.documents = documents;
    }

    ShownFact of(String fact, FactSheet sheet, Locale locale) {
        return new ShownFact(
                fact,
                sentences.text("facts." + fact, locale),
                sheet.lines().stream().map(line -> line(fact, line, locale)).toList(),
                sheet.tables().stream().map(table -> table(table, locale)).toList());
    }

    private ShownFact.Line line(String fact, FactSheet.Line line, Locale locale) {
        var cell = cell(line.value(), locale);
        // A fact may call a line as the form does on which it was entered.
        var name = sentences.textOr("facts." + fact + "." + line.id(), name(line.id(), locale), locale);
        return new ShownFact.Line(line.id(), name, cell.type(), cell.value(), cell.text());
    }

    private ShownFact.Table table(FactSheet.Table table, Locale locale) {
        return new ShownFact.Table(
                table.id(),
                name(table.id(), locale),
                table.columns().stream()
                        .map(id -> new ShownFact.Column(id, name(id, locale)))
                        .toList(),
                table.rows().stream()
                        .map(row -> cells(table.columns(), row, locale))
                        .toList());
    }

    private Map<String, Cell> cells(List<String> columns, List<FactValue> row, Locale locale) {
        var cells = new LinkedHashMap<String, Cell>();
        for (int i = 0; i < row.size(); i++)
            if (row.get(i) != null) cells.put(columns.get(i), cell(row.get(i), locale));
        return cells;
    }

    private String name(String id, Locale locale) {
        return sentences.text("fact." + id, locale);
    }

    private Cell cell(FactValue value, Locale locale) {
        if (value instanceof FactValue.Text it) return new Cell("text", it.text(), it.text());
        if (value instanceof FactValue.Amount it)
            return new Cell(
                    "money", it.amount().yuan(), show.money(it.amount()) + " " + sentences.text("web.yuan", locale));
        if (value instanceof FactValue.Count it)
            return new Cell(
                    "number",
                    it.number(),
                    it.unit() == null
                            ? String.valueOf(it.number())
                            : sentences.text("fact.unit." + it.unit(), locale, it.number()));
        if (value instanceof FactValue.Percent it)
            return new Cell(
                    "percent", it.percent().toPlainString(), it.percent().toPlainString() + " %");
        if (value instanceof FactValue.Day it) return new Cell("date", it.day().toString(), show.date(it.day()));
        if (value instanceof FactValue.Moment it)
            return new Cell(
                    "time",
                    it.at().atZone(OfficialClock.ZONE).toOffsetDateTime().toString(),
                    show.time(it.at()));
        if (value instanceof FactValue.Yes it)
            return new Cell("boolean", it.yes(), sentences.text(it.yes() ? "web.yes" : "web.no", locale));
        return named(value, locale);
    }

    /** Writes a value that has a name of its own. */
    private Cell named(FactValue value, Locale locale) {
        if (value instanceof FactValue.Word it)
            return new Cell("word", it.word(), sentences.textOr(it.key(), it.word(), locale));
        if (value instanceof FactValue.Named it) return new Cell("word", it.word(), it.name());
        if (value instanceof FactValue.Place it)
            return new Cell("place", it.region().code(), regions.fullName(it.region()));
        if (value instanceof FactValue.AtDesk it)
            return new Cell("desk", it.desk(), desks.of(Desk.parse(it.desk()), locale));
        if (value instanceof FactValue.Organization it)
            return new Cell("organization", it.number(), cases.organizationName(it.number()));
        if (value instanceof FactValue.Case it) return new Cell("case", it.number(), it.number());
        var papers = ((FactValue.Papers) value)
                .documents().stream()
                        .map(id -> new ShownFact.Paper(id, document(id)))
                        .toList();
        var names = papers.stream().map(ShownFact.Paper::name);
        return new Cell("documents", papers, names.collect(Collectors.joining(sentences.text("web.join", locale))));
    }

    /** Returns the file's name, or the id if the reader may not see the document. */
    private String document(String id) {
        return documents.stream()
                .flatMap(names -> names.nameOf(id).stream())
                .findFirst()
                .orElse(id);
    }
}
