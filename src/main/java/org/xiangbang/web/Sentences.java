package org.xiangbang.web;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.xiangbang.shared.AskedForm;
import org.xiangbang.shared.Desk;
import org.xiangbang.shared.FormRefused;
import org.xiangbang.shared.Money;
import org.xiangbang.shared.Rule;
import org.xiangbang.shared.RuleBroken;
import org.xiangbang.shared.Violation;
import org.xiangbang.shared.VisibleText;
import org.xiangbang.shared.Worded;
import org.xiangbang.web.input.FieldBounds;

/** All texts of the product in the reader's language: refusals, labels, and the names in the models. */
@Component("sentences")
public class Sentences {
    private static final Pattern CELL = Pattern.compile("(\\w+)\\[(\\d{1,6})](?:\\.(\\w+)(?:\\[\\d{1,6}])?)?");

    /** Before the fields of a step in the body that completes it. */
    private static final String WITHIN = "fields.";

    /** Begins the key of what a parameter of an address is called, unless a field of that name is. */
    private static final String PARAMETER = "parameter.";

    private static final Set<String> ALSO_A_CODE = Set.of(
            "region", "type", "control", "max", "min", "option", "past", "required", "unknown", "tooLong", "tooShort");

    /** The code of what a form or a body does not ask for. */
    private static final String UNKNOWN = "field.unknown";

    private static final Pattern OURS = Pattern.compile("(?:ours, )?decision (.*)");
    private static final Pattern ROW = Pattern.compile("rules (.*)");
    private static final Pattern PROCESS = Pattern.compile("lifecycle (.*)");

    private final MessageSource messages;
    private final ObjectProvider<FieldNames> fieldNames;
    private final Show show;

    Sentences(MessageSource messages, ObjectProvider<FieldNames> fieldNames, Show show) {
        this.messages = messages;
        this.fieldNames = fieldNames;
        this.show = show;
    }

    /** @throws org.springframework.context.NoSuchMessageException if the key is in no bundle: which is a defect that a test finds */
    public String text(String key, Locale locale, Object... facts) {
        return messages.getMessage(key, readable(locale, facts), locale);
    }

    /** Returns the key's sentence, or {@code otherwise} if no bundle has it. */
    public String textOr(String key, String otherwise, Locale locale, Object... facts) {
        var found = messages.getMessage(key, readable(locale, facts), null, locale);
        return found == null ? otherwise : found;
    }

    public String rule(RuleBroken refusal, Locale locale) {
        return rule(refusal.rule(), refusal.facts(), locale);
    }

    /** Returns the sentence of a refusal that has not been thrown, for instance of a {@code Verdict.Refused}. */
    public String rule(Rule rule, List<Object> facts, Locale locale) {
        return text(rule.code(), locale, facts.toArray());
    }

    /** Does the same with the source behind it, for a page that shows no source beside it: “…（依据：本系统规定 0067）”. */
    public String cited(Rule rule, List<Object> facts, Locale locale) {
        return text("web.cited", locale, rule(rule, facts, locale), source(rule, locale));
    }

    /** Returns a rule's source as the reader is shown it: {@code ours, decision 0007} becomes “本系统规定 0007”. */
    public String source(Rule rule, Locale locale) {
        return source(rule.source(), locale);
    }

    /** Does the same for a source as a decision table cites it: {@code decision 0041} or {@code F-18}. Semicolons separate several. */
    public String source(String source, Locale locale) {
        return Arrays.stream(source.split(";\\s*"))
                .map(part -> partOfSource(part, locale))
                .collect(Collectors.joining(text("web.source.and", locale)));
    }

    private String partOfSource(String part, Locale locale) {
        var ours = OURS.matcher(part);
        if (ours.matches()) return text("web.source.ours", locale, ours.group(1));
        var row = ROW.matcher(part);
        if (row.matches()) return text("web.source.rules", locale, ruleRows(row.group(1), locale));
        var process = PROCESS.matcher(part);
        if (process.matches()) return text("web.source.lifecycle", locale, ruleRows(process.group(1), locale));
        return ruleRows(part, locale);
    }

    /** Returns a row of the rules in plain words with its number: “十一项必填内容（L-03）”; the number alone where it has no words. */
    public String ruleRow(String row, Locale locale) {
        var title = textOr(Citations.titleOf(row), null, locale);
        return title == null ? row : text("web.rule", locale, title, row);
    }

    /** Does the same for several rows, separated by commas, as an act or a step cites them. */
    public String ruleRows(String rows, Locale locale) {
        return Arrays.stream(rows.split("[,，、]\\s*"))
                .map(row -> ruleRow(VisibleText.of(row), locale))
                .collect(Collectors.joining(text("web.rule.and", locale)));
    }

    /** Returns the sentence of a violation when the form's label is at hand. */
    public String violation(Violation violation, String label, Locale locale) {
        if (violation.rule() != null) return rule(violation.rule(), violation.facts(), locale);
        var arguments = Stream.concat(Stream.of(label), violation.facts().stream());
        return text(violation.code(), locale, arguments.toArray());
    }

    /** Does the same for a form, and says behind it what that form offers. */
    public String violation(AskedForm form, Violation violation, String label, Locale locale) {
        return new OfferedOptions(this, locale).behind(violation(violation, label, locale), violation, form);
    }

    /** Returns the sentence of a violation whose form is not known; the label is looked up by the field's id. */
    public String violation(Violation violation, Locale locale) {
        return violation(violation, label(violation.field(), locale), locale);
    }

    /**
     * Returns what is wrong with a form as a page lists it, each field by the label that its form shows. What the form does not ask for
     * is named as it was sent, because a label could only be that of another form. Of very many the first are told.
     */
    public List<Failure.Said> said(FormRefused refused, Locale locale) {
        var form = refused.form();
        var asked = names(form).<AskedForm>map(step -> step).orElse(form);
        return refused.violations().stream()
                .limit(FieldBounds.MOST_TOLD)
                .map(v -> said(form, v, v.code().equals(UNKNOWN) ? v.field() : label(asked, v.field(), locale), locale))
                .toList();
    }

    private Failure.Said said(AskedForm form, Violation v, String label, Locale locale) {
        var source = v.rule() == null ? null : source(v.rule(), locale);
        return new Failure.Said(v.field(), v.code(), violation(form, v, label, locale), source);
    }

    /** Returns what is wrong with a form as one text. */
    public String sentence(FormRefused refused, Locale locale) {
        return said(refused, locale).stream().map(Failure.Said::message).collect(Collectors.joining(" "));
    }

    /** Does the same for a form of one field with that label. */
    public List<Failure.Said> said(List<Violation> violations, String label, Locale locale) {
        return violations.stream().map(v -> said(null, v, label, locale)).toList();
    }

    /** Returns the label of a field whose form is not known. */
    public String label(String field, Locale locale) {
        return label(null, field, locale);
    }

    /** Returns the label of a field as its form shows it: {@code budget[2].amount} becomes “资金预算第 3 行的金额”. */
    public String label(AskedForm form, String field, Locale locale) {
        if (VisibleText.isEmpty(field)) return text("web.form", locale);
        var name = field.startsWith(WITHIN) ? field.substring(WITHIN.length()) : field;
        var cell = CELL.matcher(name);
        if (!cell.matches()) return fieldLabel(form, name, locale);
        var table = fieldLabel(form, cell.group(1), locale);
        var row = Integer.parseInt(cell.group(2)) + 1;
        if (cell.group(3) == null) return text("web.row", locale, table, row);
        return text("web.cell", locale, table, row, column(cell.group(1), cell.group(3), locale));
    }

    private String fieldLabel(AskedForm form, String field, Locale locale) {
        if (form instanceof AskedForm.OfAct act && act.keys().containsKey(field))
            return text(act.keys().get(field), locale);
        return names(form)
                .flatMap(step -> asked(step, field, locale))
                .orElseGet(() -> textOr(sharedLabel(field), textOr(PARAMETER + field, field, locale), locale));
    }

    private Optional<AskedForm.OfStep> names(AskedForm form) {
        if (form instanceof AskedForm.OfStep step) return Optional.of(step);
        if (!(form instanceof AskedForm.OfFirstStep first)) return Optional.empty();
        return Optional.ofNullable(fieldNames.getIfAvailable())
                .map(names -> names.first(first.process(), first.step()));
    }

    private Optional<String> asked(AskedForm.OfStep form, String field, Locale locale) {
        return Optional.ofNullable(form.labels().get(field))
                .map(label -> field(form.process(), form.step(), field, label, locale));
    }

    /** Returns the key of a label that steps share. A field whose name is also the code of a violation has a key of its own. */
    private static String sharedLabel(String field) {
        return (ALSO_A_CODE.contains(field) ? "label." : "field.") + field;
    }

    /** Returns the name of a process; {@code model} is the name in the model, which is Chinese. */
    public String process(String process, String model, Locale locale) {
        return fromModel(model, locale, "process." + process);
    }

    public String step(String process, String step, String model, Locale locale) {
        return fromModel(model, locale, "step." + process + "." + step);
    }

    public String guidance(String process, String step, String model, Locale locale) {
        return fromModel(model, locale, "step." + process + "." + step + ".guidance");
    }

    public String field(String process, String step, String field, String model, Locale locale) {
        return fromModel(model, locale, "field." + process + "." + step + "." + field, sharedLabel(field));
    }

    public String help(String process, String step, String field, String model, Locale locale) {
        return fromModel(
                model, locale, "field." + process + "." + step + "." + field + ".help", "field." + field + ".help");
    }

    /** Returns the heading of the section of a form that begins with a field. */
    public String section(String process, String step, String field, String model, Locale locale) {
        return fromModel(model, locale, "section." + process + "." + step + "." + field);
    }

    /** Returns the unit behind a value, in English one point, two points; without a value ({@code ""}) that of several. */
    public String unit(String process, String step, String field, String model, String value, Locale locale) {
        if (VisibleText.isEmpty(model) || chinese(locale)) return model;
        var shared = textOr("field." + field + ".unit", model, locale, value.equals("1") ? 1 : 2);
        var key = "field." + process + "." + step + "." + field + ".unit";
        return textOr(key, shared, locale, value.equals("1") ? 1 : 2);
    }

    public String option(String process, String step, String field, String option, String model, Locale locale) {
        var key = "option." + process + "." + step + "." + field + "." + option;
        return fromModel(model, locale, key, "option." + field + "." + option);
    }

    /** @param model the label in the model, or null for the word's own */
    public String outcome(String process, String step, String word, String model, Locale locale) {
        var common = textOr("outcome." + word, word, locale);
        if (VisibleText.isEmpty(model)) return common;
        return chinese(locale) ? model : textOr("outcome." + process + "." + step + "." + word, common, locale);
    }

    /** @param event the side path's message, {@code needs-survey.withdraw}, or the id of an event in the model */
    public String event(String process, String event, String model, Locale locale) {
        return fromModel(model, locale, eventKey(process, event));
    }

    public String eventHelp(String process, String event, String model, Locale locale) {
        return fromModel(model, locale, eventKey(process, event) + ".help");
    }

    private static String eventKey(String process, String event) {
        return "event." + (event.contains(".") ? event : process + "." + event);
    }

    /** Returns the heading of a table field's column; in the model columns have ids only. */
    public String column(String field, String column, Locale locale) {
        return textOr("column." + field + "." + column, column, locale);
    }

    /** Returns the name of a case's status. */
    public String status(String kind, String word, Locale locale) {
        return textOr("status." + kind.toLowerCase(Locale.ROOT) + "." + word, word, locale);
    }

    private String fromModel(String model, Locale locale, String... keys) {
        if (chinese(locale)) return model;
        for (var key : keys) {
            var found = textOr(key, null, locale);
            if (found != null) return found;
        }
        return model;
    }

    private static boolean chinese(Locale locale) {
        return !Locale.ENGLISH.getLanguage().equals(locale.getLanguage());
    }

    private Object[] readable(Locale locale, Object... facts) {
        return Arrays.stream(facts).map(fact -> readable(locale, fact)).toArray();
    }

    private Object readable(Locale locale, Object fact) {
        if (fact instanceof Worded.Step step) return step(step.process(), step.step(), step.model(), locale);
        if (fact instanceof Worded.Both said) return chinese(locale) ? said.zh() : said.en();
        if (fact instanceof Worded.Names several) return String.join(text("web.join", locale), several.names());
        if (fact instanceof Money money) return show.money(money);
        if (fact instanceof Instant at) return show.time(at);
        if (fact instanceof Desk desk) return desk.id();
        return fact instanceof Integer || fact instanceof Long ? fact : String.valueOf(fact);
    }
}
