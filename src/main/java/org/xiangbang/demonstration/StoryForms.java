package org.xiangbang.demonstration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.xiangbang.documents.Documents;
import org.xiangbang.engine.facts.Deciding;
import org.xiangbang.engine.facts.FactValue;
import org.xiangbang.engine.facts.StepFact;
import org.xiangbang.engine.form.StepForm;
import org.xiangbang.engine.model.FieldDefinition;
import org.xiangbang.engine.task.TaskView;
import org.xiangbang.shared.Money;
import org.xiangbang.shared.Official;

/**
 * Fills in a step of a story: by what the story says, else by the usual form of the step, else by what the step offers. What is still
 * missing is made up and says so. A paper is named by its file name, and its ending says which of the demonstration's papers it is.
 */
@Component
@OnlyInDemonstration
class StoryForms {
    private static final String MADE_UP = "演示";
    private static final String TRANCHE_PAPERS = "papers";
    /** In a usual form: the papers that the tranche needs. */
    private static final String NEEDED = "needed";

    private static final String SPENT = "spent";
    private static final String LITTLE = "1000.00";
    private static final String PAPERS = "demonstration/papers/";

    private final Documents documents;
    private final ToldStories told;
    private final StepFact trancheFact;
    private final Map<String, Map<String, Object>> usual = StoryBook.forms();
    private final Map<String, byte[]> papers = new ConcurrentHashMap<>();

    StoryForms(Documents documents, ToldStories told, @Qualifier("fact-tranche-papers") StepFact trancheFact) {
        this.documents = documents;
        this.told = told;
        this.trancheFact = trancheFact;
    }

    StepForm of(TaskView task, Story.Act act, StoryWords words, Official by) {
        var step = task.definition();
        var known = words.read(usual(task, act));
        known.computeIfPresent(TRANCHE_PAPERS, (field, value) -> value.equals(NEEDED) ? needed(task, by) : value);
        var fields = new LinkedHashMap<String, Object>();
        for (var field : step.form().fields()) {
            var value = value(field, known, task, act.outcome());
            if (value != null) fields.put(field.id(), field.type().equals("document") ? stored(value, by) : value);
        }
        return new StepForm(act.outcome(), opinion(act, task), fields, List.of());
    }

    /** The form by which a case begins. */
    StepForm first(String step, Map<String, Object> form, StoryWords words, Official by) {
        var fields = new LinkedHashMap<>(words.read(usual.getOrDefault(step, Map.of())));
        fields.putAll(words.read(form));
        fields.replaceAll((name, value) -> value instanceof String text && isPaper(text) ? stored(text, by) : value);
        return StepForm.approve(fields);
    }

    private Map<String, Object> usual(TaskView task, Story.Act act) {
        var process = task.definition().process();
        var step = task.definition().id();
        var tranche = task.businessKey().substring(task.file().caseNo().length());
        var all = new LinkedHashMap<>(usual.getOrDefault(step, Map.of()));
        all.putAll(usual.getOrDefault(step + tranche, Map.of()));
        all.putAll(usual.getOrDefault(process + "." + step, Map.of()));
        all.putAll(usual.getOrDefault(step + "." + act.outcome(), Map.of()));
        all.putAll(act.fields());
        return all;
    }

    /** Returns the papers that the tranche needs, so that its request names no others. */
    private List<String> needed(TaskView task, Official by) {
        var step = task.definition();
        var deciding = new Deciding(
                task.businessKey(), task.file(), step.process(), step.id(), "", by, false, Locale.SIMPLIFIED_CHINESE);
        return trancheFact.of(deciding).tables().stream()
                .flatMap(table -> table.rows().stream())
                .filter(row -> row.contains(FactValue.yes(true)))
                .map(row -> ((FactValue.Named) row.get(0)).word())
                .toList();
    }

    /** Nearly all of what has been paid so far, so that a project closes with a small surplus. */
    private String spent(TaskView task) {
        var paid = told.paid(task.businessKey().split("\\.")[0]);
        return paid == 0 ? LITTLE : new Money(paid / 2000 * 1900).toString();
    }

    private Object value(FieldDefinition field, Map<String, Object> known, TaskView task, String outcome) {
        if (known.containsKey(field.id())) return known.get(field.id());
        var first = task.values().get(field.id());
        if (first != null && !"".equals(first) && !List.of().equals(first)) return first;
        var asked = field.required() || field.bounds().neededWith().equals(outcome);
        if (!asked) return null;
        if (field.id().equals(SPENT)) return spent(task);
        return field.numberOf().isEmpty() ? made(field) : number(task);
    }

    /** No two papers have one number. */
    private static String number(TaskView task) {
        return "%s〔%s〕%s".formatted(MADE_UP, task.businessKey(), task.taskId().substring(0, 4));
    }

    private static Object made(FieldDefinition field) {
        return switch (field.type()) {
            case "long" -> least(field);
            case "money" -> LITTLE;
            case "boolean" -> true;
            case "enum" -> field.options().get(0).id();
            case "choices" -> List.of(field.options().get(0).id());
            case "document" -> List.of("材料（演示）.pdf");
            case "table" ->
                IntStream.rangeClosed(1, Math.max(1, field.bounds().minRows()))
                        .mapToObj(n -> row(field, n))
                        .toList();
            default -> MADE_UP + "：" + field.label();
        };
    }

    private static Object least(FieldDefinition field) {
        var least = field.bounds().min();
        return least == null ? 1 : least.max(BigDecimal.ONE).longValue();
    }

    private static Map<String, Object> row(FieldDefinition table, int number) {
        var cells = new LinkedHashMap<String, Object>();
        for (var column : table.columns())
            if (column.required())
                cells.put(
                        column.id(),
                        switch (column.type()) {
                            case "long" -> 1;
                            case "money" -> LITTLE;
                            case "boolean" -> false;
                            case "enum" -> column.options().get(0).id();
                            default -> MADE_UP + " " + number;
                        });
        return cells;
    }

    private String opinion(Story.Act act, TaskView task) {
        if (act.opinion() != null) return act.opinion();
        if (!act.outcome().equals("approve")) return MADE_UP + "：请按要求补充或说明";
        if (task.definition().form().outcomes().size() == 1) return null;
        var some = usual.getOrDefault("opinions", Map.of()).getOrDefault("approve", List.of());
        var all = (List<?>) some;
        return all.isEmpty()
                ? null
                : all.get(Math.floorMod(
                                task.businessKey().hashCode()
                                        + task.definition().id().hashCode(),
                                all.size()))
                        .toString();
    }

    private static boolean isPaper(String text) {
        return text.endsWith(".pdf") || text.endsWith(".jpg");
    }

    List<String> stored(Object names, Official by) {
        var all = names instanceof List<?> list ? list : List.of(names);
        return all.stream()
                .map(Object::toString)
                .map(name -> documents.store(name, paper(name), by).id().toString())
                .toList();
    }

    /** Photos differ, so that a list of them shows more than one picture. */
    private byte[] paper(String name) {
        var file = name.endsWith(".jpg")
                ? "photo-" + (1 + Math.floorMod(name.hashCode(), 3)) + ".jpg"
                : name.contains("纪要") ? "minutes.pdf" : "paper.pdf";
        return papers.computeIfAbsent(file, StoryForms::read);
    }

    private static byte[] read(String file) {
        try (var in = new ClassPathResource(PAPERS + file).getInputStream()) {
            return in.readAllBytes();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
