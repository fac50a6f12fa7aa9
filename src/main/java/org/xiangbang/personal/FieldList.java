package org.xiangbang.personal;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.xiangbang.shared.personal.PersonalField;
import org.xiangbang.shared.personal.PersonalFields;
import org.xiangbang.web.Sentences;

/** The list of personal fields as a reader is shown it: fields that are treated alike are one line. */
@Component
class FieldList {
    private final Sentences sentences;

    FieldList(Sentences sentences) {
        this.sentences = sentences;
    }

    /**
     * What is true of several fields.
     *
     * @param masked who reads them masked; empty where nobody does
     * @param whole who reads them whole
     * @param rules the rows of rules and the rulings by which it is so, in the reader's words
     * @param fields {@code schema.table.column} or {@code form:} and the id of a field
     */
    record Line(String what, String masked, List<String> whole, String kept, List<String> rules, List<String> fields) {}

    private record Alike(String what, String masked, Set<String> whole, String kept) {}

    List<Line> lines(Locale locale) {
        var alike = PersonalFields.all().stream()
                .filter(PersonalField::isPersonal)
                .collect(Collectors.groupingBy(
                        field -> new Alike(field.what(), field.masked(), field.whole(), field.kept()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        var kinds = alike.keySet().stream().map(Alike::what).distinct().toList();
        return alike.entrySet().stream()
                .sorted(Comparator.comparing(one -> kinds.indexOf(one.getKey().what())))
                .map(one -> line(one.getKey(), one.getValue(), locale))
                .toList();
    }

    private Line line(Alike alike, List<PersonalField> fields, Locale locale) {
        return new Line(
                text("what", alike.what(), locale),
                alike.masked().equals("nobody") ? "" : text("whole", alike.masked(), locale),
                new TreeSet<>(alike.whole())
                        .stream().map(who -> text("whole", who, locale)).toList(),
                text("kept-as", alike.kept(), locale),
                fields.stream()
                        .flatMap(field -> Arrays.stream(field.rule().split(" ")))
                        .distinct()
                        .map(rule -> rule(rule, locale))
                        .toList(),
                fields.stream().map(PersonalField::field).toList());
    }

    private String text(String of, String word, Locale locale) {
        return sentences.text("personal." + of + "." + word, locale);
    }

    /** A number of four digits is one of our rulings. */
    private String rule(String rule, Locale locale) {
        return sentences.source(rule.matches("\\d{4}") ? "decision " + rule : rule, locale);
    }
}
