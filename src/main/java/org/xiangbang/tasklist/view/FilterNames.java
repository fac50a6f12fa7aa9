package org.xiangbang.tasklist.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.xiangbang.access.Departments;
import org.xiangbang.access.Regions;
import org.xiangbang.calendar.OfficialClock;
import org.xiangbang.cases.CaseFiles;
import org.xiangbang.engine.model.Definitions;
import org.xiangbang.shared.Region;
import org.xiangbang.tasklist.list.Facets.Facet;
import org.xiangbang.tasklist.list.Facets.Offered;
import org.xiangbang.tasklist.list.TaskFilter;
import org.xiangbang.web.Sentences;

/** Gives names to the values of a list's conditions, and says which values a list offers, each with its count. */
@Component
class FilterNames {

    /** A value that a filter offers. @param count the count, with a plus where there may be more */
    record Offer(String value, String label, String count) {}

    private final Sentences sentences;
    private final Regions regions;
    private final Departments departments;
    private final Definitions definitions;
    private final CaseFiles cases;
    private final OfficialClock clock;

    FilterNames(
            Sentences sentences,
            Regions regions,
            Departments departments,
            Definitions definitions,
            CaseFiles cases,
            OfficialClock clock) {
        this.sentences = sentences;
        this.regions = regions;
        this.departments = departments;
        this.definitions = definitions;
        this.cases = cases;
        this.clock = clock;
    }

    /** Returns the values that occur in the list, by name, and the chosen one even if it does not occur. */
    List<Offer> offers(String condition, TaskFilter filter, Offered offered, Locale locale) {
        if (condition.equals("due")) return due(filter, offered, locale);
        var found = new ArrayList<>(offered.of(condition).stream()
                .filter(f -> !f.value().isEmpty())
                .map(f -> new Offer(f.value(), of(condition, f.value(), offered, locale), count(f.count(), offered)))
                .toList());
        var chosen = filter.get(condition);
        if (chosen != null && found.stream().noneMatch(o -> o.value().equals(chosen)))
            found.add(new Offer(chosen, of(condition, chosen, offered, locale), "0"));
        if (!condition.equals("link"))
            found.sort(Comparator.comparing(condition.equals("region") ? Offer::value : Offer::label));
        return found;
    }

    /** Returns the due states that occur, in their order; overdue includes very overdue. */
    private List<Offer> due(TaskFilter filter, Offered offered, Locale locale) {
        var counts = offered.of("due").stream().collect(Collectors.toMap(Facet::value, Facet::count));
        counts.merge("overdue", counts.getOrDefault("severe", 0L), Long::sum);
        return TaskFilter.DUE.stream()
                .filter(word -> counts.getOrDefault(word, 0L) > 0 || word.equals(filter.get("due")))
                .map(word -> new Offer(
                        word, of("due", word, offered, locale), count(counts.getOrDefault(word, 0L), offered)))
                .toList();
    }

    private static String count(long count, Offered offered) {
        return offered.cut() ? count + "+" : String.valueOf(count);
    }

    /** Returns the name of a value in the reader's language; the value itself if it has no name. */
    String of(String condition, String value, Offered offered, Locale locale) {
        return switch (condition) {
            case "link" -> sentences.text("link." + value, locale);
            case "due" -> sentences.text("tasklist.due." + value, locale);
            case "process" -> process(value, offered, locale);
            case "step" -> step(value, offered, locale);
            case "region" -> regions.fullName(new Region(value));
            case "department" -> department(value, locale);
            case "organization" -> known("organization", value, offered).orElseGet(() -> cases.organizationName(value));
            default -> value;
        };
    }

    /** Returns the name of a process in the version of the model that a row of the list has, else in the newest version. */
    private String process(String process, Offered offered, Locale locale) {
        return offered.of("process").stream()
                .filter(f -> f.value().equals(process) && f.version() > 0)
                .findFirst()
                .map(f -> definitions.name(process, f.version()))
                .or(() -> definitions.nameOf(process))
                .map(name -> sentences.process(process, name, locale))
                .orElse(process);
    }

    private String step(String value, Offered offered, Locale locale) {
        var at = value.indexOf('.');
        var process = value.substring(0, at);
        var name = known("step", value, offered).orElseGet(() -> value.substring(at + 1));
        return sentences.text(
                "tasklist.filter.step-of",
                locale,
                process(process, offered, locale),
                sentences.step(process, value.substring(at + 1), name, locale));
    }

    /** Returns the name that a row of the list has for the value. */
    private static Optional<String> known(String condition, String value, Offered offered) {
        return offered.of(condition).stream()
                .filter(f -> f.value().equals(value))
                .map(Facet::name)
                .filter(name -> !name.isEmpty())
                .findFirst();
    }

    private String department(String code, Locale locale) {
        return departments
                .find(code, "", clock.today())
                .map(d -> d.name(locale))
                .orElse(code);
    }
}
