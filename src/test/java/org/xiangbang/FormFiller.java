package org.xiangbang;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Fills in a step's form from nothing but what the interface says about its fields. */
final class FormFiller {
    private final Client client;

    FormFiller(Client client) {
        this.client = client;
    }

    /**
     * A value for every required field: the given one, else the one that the form offers, else one of the field's type.
     *
     * @param step as {@code GET /tasks/{id}} answers
     * @param today the date for dates that nobody gave
     */
    Map<String, Object> fill(JsonNode step, String login, Map<String, Object> given, String today) {
        var values = new LinkedHashMap<String, Object>();
        for (var field : step.get("fields")) {
            var id = field.get("id").asText();
            var offered = field.get("value");
            if (given.containsKey(id)) values.put(id, given.get(id));
            else if (isFilled(offered)) values.put(id, Client.plain(offered));
            else if (field.path("required").asBoolean()) values.put(id, made(field, login, today));
        }
        return values;
    }

    private static boolean isFilled(JsonNode offered) {
        if (offered == null || offered.isNull()) return false;
        return offered.isContainerNode()
                ? !offered.isEmpty()
                : !offered.asText().isBlank();
    }

    private Object made(JsonNode field, String login, String today) {
        return switch (field.get("type").asText()) {
            case "string", "text" -> "符合要求：" + field.path("name").asText();
            case "long" -> field.path("min").asLong(1);
            case "money" -> "1000.00";
            case "date" -> today;
            case "boolean" -> true;
            case "enum" -> field.at("/options/0/id").asText();
            case "choices" -> List.of(field.at("/options/0/id").asText());
            case "document" -> List.of(client.paper(login));
            case "table" -> List.of(row(field, login, today, 1), row(field, login, today, 2));
            default -> throw new IllegalArgumentException("no value known for " + field);
        };
    }

    private Map<String, Object> row(JsonNode table, String login, String today, int number) {
        var cells = new LinkedHashMap<String, Object>();
        for (var column : table.get("columns"))
            if (column.path("required").asBoolean()) {
                var value = made(column, login, today);
                cells.put(
                        column.get("id").asText(),
                        column.get("type").asText().equals("string") ? value + " " + number : value);
            }
        return cells;
    }
}
