package org.xiangbang.engine.facts;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.xiangbang.access.DeskNames;
import org.xiangbang.access.Regions;
import org.xiangbang.calendar.OfficialClock;
import org.xiangbang.cases.CaseFiles;
import org.xiangbang.cases.FormerTitles;
import org.xiangbang.engine.facts.ShownFact.Cell;
import org.xiangbang.shared.Desk;
import org.xiangbang.web.DocumentNames;
import org.xiangbang.web.Sentences;
import org.xiangbang.web.Show;

/** Writes facts in the reader's language. */
@Component
public class FactTexts {
    private final Sentences sentences;
    private final Show show;
    private final Regions regions;
    private final DeskNames desks;
    private final CaseFiles cases;
    private final FormerTitles former;
    private final ObjectProvider<DocumentNames> documents;

    FactTexts(
            Sentences sentences,
            Show show,
            Regions regions,
            DeskNames desks,
            CaseFiles cases,
            FormerTitles former,
            ObjectProvider<DocumentNames> documents) {
        this.sentences = sentences;
        this.show = show;
        this.regions = regions;
        this.desks = desks;
        this.cases = cases;
        this.former = former;
        this.documents = documents;
    }

    /** Writes the facts by their words. The names of all their papers are read at once. */
    public List<ShownFact> of(Map<String, FactSheet> facts, Locale locale) {
        var reading = new Reading(locale, names(facts.values()));
        return facts.entrySet().stream()
                .map(fact -> of(fact.getKey(), fact.getValue(), reading))
                .toList();
    }

    /** The reader's language, and the names of the papers that the reader may see. */
    private record Reading(Locale locale, Map<String, String> papers) {}

    private Map<String, String> names(Collection<FactSheet> sheets) {
        var ids = sheets.stream().flatMap(FactSheet::papers).distinct().toList();
        var names = new HashMap<String, String>();
        if (!ids.isEmpty()) documents.forEach(some -> names.putAll(some.namesOf(ids)));
        return names;
    }

    private ShownFact of(String fact, FactSheet sheet, Reading reading) {
        return new ShownFact(
                fact,
                sentences.text("facts." + fact, reading.locale()),
                sheet.lines().stream().map(line -> line(fact, line, reading)).toList(),
                sheet.tables().stream().map(table -> table(table, reading)).toList());
    }

    private ShownFact.Line line(String fact, FactSheet.Line line, Reading reading) {
        var cell = cell(line.value(), reading);
        // A fact may call a line as the form does on which it was entered.
        var name = sentences.textOr(
                "facts." + fact + "." + line.id(), name(line.id(), reading.locale()), reading.locale());
        return new ShownFact.Line(line.id(), name, cell.type(), cell.value(), cell.text());
    }

    private ShownFact.Table table(FactSheet.Table table, Reading reading) {
        return new ShownFact.Table(
                table.id(),
                name(table.id(), reading.locale()),
                table.columns().stream()
                        .map(id -> new ShownFact.Column(id, name(id, reading.locale())))
                        .toList(),
                table.rows().stream()
                        .map(row -> cells(table.columns(), row, reading))
                        .toList());
    }

    private Map<String, Cell> cells(List<String> columns, List<FactValue> row, Reading reading) {
        var cells = new LinkedHashMap<String, Cell>();
        for (int i = 0; i < row.size(); i++)
            if (row.get(i) != null) cells.put(columns.get(i), cell(row.get(i), reading));
        return cells;
    }

    private String name(String id, Locale locale) {
        return sentences.text("fact." + id, locale);
    }

    private Cell cell(FactValue value, Reading reading) {
        if (value instanceof FactValue.Text it) return new Cell("text", it.text(), it.text());
        if (value instanceof FactValue.Amount it)
            return new Cell(
                    "money",
                    it.amount().yuan(),
                    show.money(it.amount()) + " " + sentences.text("web.yuan", reading.locale()));
        if (value instanceof FactValue.Count it)
            return new Cell(
                    "number",
                    it.number(),
                    it.unit() == null
                            ? String.valueOf(it.number())
                            : sentences.text("fact.unit." + it.unit(), reading.locale(), it.number()));
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
            return new Cell("boolean", it.yes(), sentences.text(it.yes() ? "web.yes" : "web.no", reading.locale()));
        return named(value, reading);
    }

    private String name(FactValue.AtDesk it, Locale locale) {
        var desk = Desk.parse(it.desk());
        return it.at() == null ? desks.of(desk, locale) : desks.of(desk, locale, it.at());
    }

    private String name(FactValue.Organization it) {
        var then = it.at() == null ? Optional.<String>empty() : former.organizationName(it.number(), it.at());
        return then.orElseGet(() -> cases.organizationName(it.number()));
    }

    /** Writes a value that has a name of its own. */
    private Cell named(FactValue value, Reading reading) {
        if (value instanceof FactValue.Word it)
            return new Cell("word", it.word(), sentences.textOr(it.key(), it.word(), reading.locale()));
        if (value instanceof FactValue.Named it) return new Cell("word", it.word(), it.name());
        if (value instanceof FactValue.Place it)
            return new Cell("place", it.region().code(), regions.fullName(it.region()));
        if (value instanceof FactValue.AtDesk it) return new Cell("desk", it.desk(), name(it, reading.locale()));
        if (value instanceof FactValue.Organization it) return new Cell("organization", it.number(), name(it));
        if (value instanceof FactValue.Case it) return new Cell("case", it.number(), it.number());
        var papers = ((FactValue.Papers) value)
                .documents().stream()
                        .map(id -> new ShownFact.Paper(id, reading.papers().getOrDefault(id, id)))
                        .toList();
        var names = papers.stream().map(ShownFact.Paper::name);
        return new Cell(
                "documents", papers, names.collect(Collectors.joining(sentences.text("web.join", reading.locale()))));
    }
}
