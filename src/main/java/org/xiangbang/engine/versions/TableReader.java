package org.xiangbang.engine.versions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.dmn.instance.Text;
import org.springframework.stereotype.Component;
import org.xiangbang.shared.NotFound;
import org.xiangbang.shared.VisibleText;
import org.xiangbang.web.Sentences;

/** Reads a version of a decision table as parts: the table, its columns, its rows. */
@Component
class TableReader {
    private final RepositoryService repository;
    private final Sentences sentences;

    TableReader(RepositoryService repository, Sentences sentences) {
        this.repository = repository;
        this.sentences = sentences;
    }

    /** A table as it is written. @param rows each with the cells of the inputs and then of the outputs, and its note as the last */
    record Sheet(List<String> inputs, List<String> outputs, List<List<String>> rows) {}

    Sheet sheet(String key, int version) {
        var table = table(decision(key, version));
        var rows = table.getRules().stream().map(TableReader::cells).toList();
        return new Sheet(
                table.getInputs().stream().map(TableReader::label).toList(),
                table.getOutputs().stream().map(TableReader::label).toList(),
                rows);
    }

    private static List<String> cells(Rule rule) {
        var cells = new ArrayList<String>();
        rule.getInputEntries().forEach(entry -> cells.add(text(entry.getText())));
        rule.getOutputEntries().forEach(entry -> cells.add(text(entry.getText())));
        cells.add(description(rule));
        return cells;
    }

    List<ModelPart> read(String key, int version, Locale locale) {
        var decision = decision(key, version);
        var table = table(decision);
        var parts = new ArrayList<ModelPart>();
        parts.add(new ModelPart.Builder(
                        ModelPart.Kind.TABLE,
                        decision.getId(),
                        sentences.textOr("models.table." + key, decision.getName(), locale))
                .say("name", decision.getName())
                .say("documentation", description(decision))
                .say("hitPolicy", String.valueOf(table.getHitPolicy()))
                .say("aggregation", table.getAggregation() == null ? "" : String.valueOf(table.getAggregation()))
                .build());
        table.getInputs().forEach(input -> parts.add(column(input)));
        table.getOutputs().forEach(output -> parts.add(column(output)));
        int number = 0;
        for (var rule : table.getRules()) parts.add(row(table, rule, ++number, locale));
        return parts;
    }

    private static ModelPart column(Input input) {
        var asked = input.getInputExpression();
        return new ModelPart.Builder(ModelPart.Kind.COLUMN, input.getId(), label(input))
                .say("name", input.getLabel())
                .say("asks", asked == null || asked.getText() == null ? "" : text(asked.getText()))
                .say("type", asked == null ? "" : asked.getTypeRef())
                .build();
    }

    private static ModelPart column(Output output) {
        return new ModelPart.Builder(ModelPart.Kind.COLUMN, output.getId(), label(output))
                .say("name", output.getLabel())
                .say("asks", output.getName())
                .say("type", output.getTypeRef())
                .build();
    }

    private ModelPart row(DecisionTable table, Rule rule, int number, Locale locale) {
        var said = new ModelPart.Builder(
                ModelPart.Kind.ROW,
                rule.getId() == null ? "#" + number : rule.getId(),
                sentences.text("models.row", locale, number));
        cells(table, rule).forEach((trait, value) -> said.say(trait.aspect(), trait.of(), trait.label(), value));
        return said.say("documentation", description(rule)).build();
    }

    private static Map<ModelPart.Trait, String> cells(DecisionTable table, Rule rule) {
        var cells = new LinkedHashMap<ModelPart.Trait, String>();
        var inputs = new ArrayList<>(table.getInputs());
        var asked = new ArrayList<>(rule.getInputEntries());
        for (int i = 0; i < Math.min(inputs.size(), asked.size()); i++)
            cells.put(
                    new ModelPart.Trait("input", inputs.get(i).getId(), label(inputs.get(i))),
                    text(asked.get(i).getText()));
        var outputs = new ArrayList<>(table.getOutputs());
        var given = new ArrayList<>(rule.getOutputEntries());
        for (int i = 0; i < Math.min(outputs.size(), given.size()); i++)
            cells.put(
                    new ModelPart.Trait("output", outputs.get(i).getId(), label(outputs.get(i))),
                    text(given.get(i).getText()));
        return cells;
    }

    private static String label(Input input) {
        return VisibleText.isEmpty(input.getLabel()) ? input.getId() : input.getLabel();
    }

    private static String label(Output output) {
        return VisibleText.isEmpty(output.getLabel()) ? output.getId() : output.getLabel();
    }

    private static String description(DmnElement element) {
        return element.getDescription() == null
                ? ""
                : VisibleText.of(element.getDescription().getTextContent());
    }

    private static String text(Text text) {
        return text == null ? "" : VisibleText.of(text.getTextContent());
    }

    private Decision decision(String key, int version) {
        var found = repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(key)
                .decisionDefinitionVersion(version)
                .singleResult();
        if (found == null) throw new NotFound(key);
        return repository.getDmnModelInstance(found.getId()).getModelElementById(key);
    }

    /** @throws NotFound for a decision that is no table */
    private static DecisionTable table(Decision decision) {
        if (decision.getExpression() instanceof DecisionTable table) return table;
        throw new NotFound(decision.getId());
    }
}
