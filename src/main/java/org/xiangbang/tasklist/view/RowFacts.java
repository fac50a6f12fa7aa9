package org.xiangbang.tasklist.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.xiangbang.tasklist.list.ProcessColumns;
import org.xiangbang.tasklist.list.TaskItem;
import org.xiangbang.web.Sentences;
import org.xiangbang.web.Show;

/** Writes the additional columns of a list that is filtered by one process. */
@Component
class RowFacts {
    private static final Pattern PART = Pattern.compile(".*\\.([TM])(\\d+)");
    private static final Map<String, String> PARTS = Map.of("tranche", "T", "milestone", "M");

    private final ProcessColumns columns;
    private final Sentences sentences;
    private final Show show;

    RowFacts(ProcessColumns columns, Sentences sentences, Show show) {
        this.columns = columns;
        this.sentences = sentences;
        this.show = show;
    }

    /** Returns the rows with their facts if the list is of one process, else the rows as they are. */
    List<TaskRow> in(ListAddress listAddress, List<TaskRow> rows, Locale locale) {
        var filter = listAddress.filter();
        var process = filter.has("step")
                ? filter.get("step").substring(0, filter.get("step").indexOf('.'))
                : filter.get("process");
        if (process == null || rows.isEmpty()) return rows;
        var facts = columns.of(process);
        var cases =
                rows.stream().map(row -> row.item().file().caseNo()).distinct().toList();
        var figures =
                facts.stream().collect(Collectors.toMap(Function.identity(), fact -> columns.figures(fact, cases)));
        return rows.stream()
                .map(row -> row.withFacts(facts(facts, figures, row.item(), locale)))
                .toList();
    }

    private List<TaskRow.Fact> facts(
            List<String> facts, Map<String, Map<String, String>> figures, TaskItem item, Locale locale) {
        var written = new ArrayList<TaskRow.Fact>();
        for (var fact : facts) {
            var value = value(fact, figures.get(fact), item, locale);
            if (value != null && !value.isEmpty())
                written.add(new TaskRow.Fact(sentences.text("tasklist.column." + fact, locale), value));
        }
        return written;
    }

    private String value(String fact, Map<String, String> figures, TaskItem item, Locale locale) {
        return switch (fact) {
            case "amount" ->
                item.file().amount() == null
                        ? null
                        : sentences.text(
                                "tasklist.case.yuan",
                                locale,
                                show.money(item.file().amount()));
            case "organization" -> item.file().organizationName();
            case "received" -> show.date(item.createdAt());
            case "tranche", "milestone" ->
                part(PARTS.get(fact), fact, item.file().businessKey(), locale);
            case "households" -> households(figures.get(item.file().caseNo()), locale);
            default -> figures.get(item.file().caseNo());
        };
    }

    private String households(String number, Locale locale) {
        return number == null ? null : sentences.text("tasklist.column.households.of", locale, Integer.valueOf(number));
    }

    /** Returns the name of the part that a business key names: {@code P-513228-2026-0001.T2} is about the second tranche. */
    private String part(String letter, String fact, String businessKey, Locale locale) {
        var part = PART.matcher(businessKey);
        return part.matches() && part.group(1).equals(letter)
                ? sentences.text("tasklist.column." + fact + ".of", locale, part.group(2))
                : null;
    }
}
