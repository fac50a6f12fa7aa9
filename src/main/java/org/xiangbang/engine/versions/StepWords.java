package org.xiangbang.engine.versions;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.xiangbang.access.Departments;
import org.xiangbang.access.DeskNames;
import org.xiangbang.calendar.Term;
import org.xiangbang.engine.model.FieldDefinition;
import org.xiangbang.engine.model.StepDefinition;
import org.xiangbang.shared.VisibleText;
import org.xiangbang.web.Sentences;

/** What the model of a human step says, in words. */
@Component
class StepWords {
    private static final Pattern DESK = Pattern.compile("([a-z-]+)\\.([a-z-]+)@([a-z]+)");
    private static final Pattern SAID =
            Pattern.compile("outcomes|outcome\\..*|term|decides|rule|returnTo|section\\..*");

    private final Departments departments;
    private final DeskNames desks;
    private final Sentences sentences;
    private final Clock clock;

    StepWords(Departments departments, DeskNames desks, Sentences sentences, Clock clock) {
        this.clock = clock;
        this.departments = departments;
        this.desks = desks;
        this.sentences = sentences;
    }

    void say(StepDefinition step, Map<String, String> properties, ModelPart.Builder said, Locale locale) {
        var form = step.form();
        said.say("desk", desk(step.desk(), locale))
                .say("term", term(step.timing().term(), locale))
                .say("outcomes", outcomes(step, locale))
                .say("guidance", form.guidance())
                .say("decides", list(form.decides(), locale, fact -> sentences.textOr("facts." + fact, fact, locale)))
                .say("rules", list(step.rules(), locale, row -> sentences.ruleRow(row, locale)))
                .say("returnTo", String.join(join(locale), step.returnTo()));
        form.sections().forEach((field, heading) -> said.say("section", field, label(form, field), heading));
        form.fields().forEach(field -> said.say("field", field.id(), field.label(), field(field, locale)));
        properties.forEach((name, value) -> {
            if (!SAID.matcher(name).matches()) said.say("property", name, name, value);
        });
    }

    private static String label(StepDefinition.Form form, String field) {
        return form.fields().stream()
                .filter(f -> f.id().equals(field))
                .findFirst()
                .map(FieldDefinition::label)
                .orElse(field);
    }

    /** {@code agriculture.chief@county} is “农业农村局 负责人（县级）”; where the case decides, it is said whose desk that is. */
    String desk(String desk, Locale locale) {
        var named = DESK.matcher(desk);
        if (desk.startsWith("${")) {
            var variable = desk.substring(2, desk.length() - 1);
            var said = sentences.textOr("models.desk.variable." + variable, variable, locale);
            return sentences.text("models.desk.of-case", locale, said);
        }
        if (!named.matches()) return sentences.textOr("models.desk." + desk, desk, locale);
        var english = Locale.ENGLISH.getLanguage().equals(locale.getLanguage());
        var department = departments
                .find(named.group(1), "", LocalDate.now(clock))
                .map(d -> english ? d.nameEn() : d.name())
                .orElse(named.group(1));
        var level = sentences.textOr("models.level." + named.group(3), named.group(3), locale);
        return sentences.text("models.desk", locale, department, desks.post(named.group(2), locale), level);
    }

    String term(String text, Locale locale) {
        if (VisibleText.isEmpty(text)) return "";
        var term = Term.parse(text);
        return sentences.text("term." + term.unit().word(), locale, term.amount());
    }

    /** An outcome is said by its own word; the label that the step gives it stands behind it, unless it is the same. */
    String outcomes(StepDefinition step, Locale locale) {
        return step.form().outcomes().stream()
                .map(choice -> {
                    var word = sentences.text("outcome." + choice.outcome().word(), locale);
                    var label = sentences.outcome(
                            step.process(), step.id(), choice.outcome().word(), choice.label(), locale);
                    return label.equals(word) ? word : sentences.text("models.labeled", locale, word, label);
                })
                .collect(Collectors.joining(join(locale)));
    }

    private String field(FieldDefinition field, Locale locale) {
        var bounds = field.bounds();
        var said = new Joined(locale)
                .say("models.field.label", List.of(field.label()))
                .add(sentences.textOr("models.type." + field.type(), field.type(), locale))
                .say("models.field.required", field.required() ? List.of() : null)
                .say(
                        "models.field.needed-with",
                        VisibleText.isEmpty(bounds.neededWith())
                                ? null
                                : List.of(sentences.outcome("", "", bounds.neededWith(), null, locale)))
                .say("models.field.min", one(bounds.min()))
                .say("models.field.max", one(bounds.max()))
                .say("models.field.min-length", one(bounds.minLength()))
                .say("models.field.max-length", one(bounds.maxLength()))
                .say("models.field.min-rows", bounds.minRows() == 0 ? null : List.of(bounds.minRows()))
                .say("models.field.past", bounds.past() ? List.of() : null)
                .say("models.field.unit", text(field.unit()))
                .say("models.field.default", text(field.defaultValue()))
                .say("models.field.options", text(options(field.options(), locale)))
                .say("models.field.records", text(field.optionsFrom()))
                .say("models.field.number", text(field.numberOf()))
                .say("models.field.columns", text(columns(field.columns(), locale)))
                .say("models.field.help", text(field.help()));
        return said.toString();
    }

    private static List<Object> one(Object value) {
        return value == null ? null : List.of(String.valueOf(value));
    }

    private static List<Object> text(String value) {
        return VisibleText.isEmpty(value) ? null : List.of(value);
    }

    private String options(List<FieldDefinition.Option> options, Locale locale) {
        return options.stream()
                .map(option -> sentences.text("models.labeled", locale, option.label(), option.id()))
                .collect(Collectors.joining(join(locale)));
    }

    private String columns(List<FieldDefinition.Column> columns, Locale locale) {
        return columns.stream()
                .map(c -> c.id() + (c.required() ? "*" : "") + ": "
                        + sentences.textOr("models.type." + c.type(), c.type(), locale)
                        + (c.options().isEmpty() ? "" : " (" + options(c.options(), locale) + ")")
                        + (c.optionsFrom().isEmpty() ? "" : " @" + c.optionsFrom()))
                .collect(Collectors.joining("; "));
    }

    private String list(List<String> words, Locale locale, UnaryOperator<String> named) {
        return words.stream().map(named).collect(Collectors.joining(join(locale)));
    }

    private String join(Locale locale) {
        return sentences.text("web.join", locale);
    }

    /** The parts of a field's description that there are. */
    private final class Joined {
        private final Locale locale;
        private final StringBuilder text = new StringBuilder();

        Joined(Locale locale) {
            this.locale = locale;
        }

        Joined add(String part) {
            if (!text.isEmpty()) text.append(sentences.text("web.comma", locale));
            text.append(part);
            return this;
        }

        /** @param facts null where there is nothing to say */
        Joined say(String key, List<?> facts) {
            return facts == null ? this : add(sentences.text(key, locale, facts.toArray()));
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }
}
