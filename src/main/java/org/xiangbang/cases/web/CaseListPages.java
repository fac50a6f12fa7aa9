package org.xiangbang.cases.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.xiangbang.access.Regions;
import org.xiangbang.cases.CaseQuery;
import org.xiangbang.cases.web.CaseListPage.Cell;
import org.xiangbang.cases.web.CaseListPage.Chip;
import org.xiangbang.cases.web.CaseListPage.Choice;
import org.xiangbang.cases.web.CaseListPage.Heading;
import org.xiangbang.shared.Official;
import org.xiangbang.web.FormField;
import org.xiangbang.web.PageAnswers;
import org.xiangbang.web.Sentences;

/** Lays out lists of cases in the reader's language. */
@Component
public class CaseListPages {
    private static final int ROWS = 30;

    private static final String PLACE = "place";

    private final Regions regions;
    private final Sentences sentences;
    private final ChosenColumns columns;
    private final CaseTexts texts;
    private final PageAnswers answers;

    CaseListPages(Regions regions, Sentences sentences, ChosenColumns columns, CaseTexts texts, PageAnswers answers) {
        this.answers = answers;
        this.regions = regions;
        this.sentences = sentences;
        this.columns = columns;
        this.texts = texts;
    }

    /** Puts the list into the model. If a part of the question is none, the page says which, and keeps what was typed. */
    public <T> void show(CaseTable<T> table, CaseListQuestion asked, Official official, Model model, Locale locale) {
        model.addAttribute("list", answers.form(locale, () -> of(table, asked, official, locale), refused -> {
            model.addAttribute("refused", refused);
            return empty(table, asked, official, locale);
        }));
    }

    private <T> CaseListPage empty(CaseTable<T> table, CaseListQuestion asked, Official official, Locale locale) {
        return new CaseListPage(
                table.name(),
                table.cases().kind().word(),
                asked.query(ROWS),
                table.cases().hasAmount(),
                table.cases().statuses(),
                table.categories().apply(locale),
                List.of(),
                List.of(),
                List.of(),
                choices(table, columns.of(table, official), locale),
                null,
                null);
    }

    private <T> CaseListPage of(CaseTable<T> table, CaseListQuestion asked, Official official, Locale locale) {
        var query = asked.query(ROWS).placed(regions);
        var page = table.cases().page(query, official);
        var shown = columns.of(table, texts.countedColumn(query.figure(), locale), official);
        var headings = headings(table, shown, query, locale);
        var categories = table.categories().apply(locale);
        return new CaseListPage(
                table.name(),
                table.cases().kind().word(),
                query,
                table.cases().hasAmount(),
                table.cases().statuses(),
                categories,
                chips(table, categories, query, locale),
                headings,
                page.items().stream()
                        .map(row -> cells(table, shown, headings, row, locale))
                        .toList(),
                choices(table, shown, locale),
                query.after().isEmpty() && !page.items().isEmpty()
                        ? texts.totals(table.name(), table.cases().totals(query, official), locale)
                        : null,
                query.next(table.path(), page));
    }

    private <T> List<Heading> headings(CaseTable<T> table, List<CaseColumn<T>> shown, CaseQuery query, Locale locale) {
        var all = new ArrayList<Heading>();
        all.add(heading(table, "title", false, query, locale));
        shown.forEach(column -> all.add(heading(table, column.word(), column.number(), query, locale)));
        return all;
    }

    private Heading heading(CaseTable<?> table, String word, boolean number, CaseQuery query, Locale locale) {
        var title = texts.heading(table, word, query.figure(), locale);
        if (!table.cases().sortedBy(word)) return new Heading(title, number, null, null);
        var up = query.sort().equals(word);
        var down = query.sort().equals("-" + word);
        var first = number ? "-" + word : word;
        var next = up ? "-" + word : down ? word : first;
        return new Heading(
                title,
                number,
                query.address(table.path(), "sort", next),
                up ? "ascending" : down ? "descending" : null);
    }

    private <T> List<Cell> cells(
            CaseTable<T> table, List<CaseColumn<T>> shown, List<Heading> headings, T row, Locale locale) {
        var cells = new ArrayList<Cell>();
        var first = table.first(row);
        cells.add(new Cell(texts.of(first, locale), first, false, null, false));
        for (int at = 0; at < shown.size(); at++) {
            var cell = shown.get(at).cell().apply(row, locale);
            var label = cell.isEmpty() || cell.state() != null
                    ? null
                    : headings.get(at + 1).title();
            var column = shown.get(at);
            cells.add(new Cell(
                    texts.of(cell, locale),
                    cell,
                    column.number(),
                    label,
                    column.word().equals(PLACE)));
        }
        return cells;
    }

    private <T> List<Choice> choices(CaseTable<T> table, List<CaseColumn<T>> shown, Locale locale) {
        return table.columns().stream()
                .map(column -> new Choice(
                        column.word(), sentences.text(table.key(column.word()), locale), shown.contains(column)))
                .toList();
    }

    private List<Chip> chips(CaseTable<?> table, List<FormField.Option> categories, CaseQuery query, Locale locale) {
        var chips = new ArrayList<Chip>();
        var kind = table.cases().kind().word();
        chip("status", query.status(), sentences.status(kind, query.status(), locale), table, query, chips);
        chip("region", query.region(), regions.name(query.region()), table, query, chips);
        var category = categories.stream()
                .filter(option -> option.id().equals(query.category()))
                .map(FormField.Option::label)
                .findFirst()
                .orElse(query.category());
        chip("category", query.category(), category, table, query, chips);
        var from = sentences.text("cases.list.chip.amountFrom", locale, query.amountFrom());
        chip("amountFrom", query.amountFrom(), from, table, query, chips);
        var to = sentences.text("cases.list.chip.amountTo", locale, query.amountTo());
        chip("amountTo", query.amountTo(), to, table, query, chips);
        chip("q", query.q(), query.q(), table, query, chips);
        chip("figure", query.figure(), texts.figure(query.figure(), locale), table, query, chips);
        return chips;
    }

    private static void chip(
            String condition, String value, String label, CaseTable<?> table, CaseQuery query, List<Chip> chips) {
        if (!value.isEmpty()) chips.add(new Chip(label, query.without(table.path(), condition)));
    }
}
