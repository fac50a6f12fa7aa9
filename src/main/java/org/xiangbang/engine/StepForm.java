package org.xiangbang.engine;

import java.util.List;
import java.util.Map;

/**
 * What was sent for a human step, unchecked.
 *
 * @param outcome word of the outcome, may be null or wrong
 * @param fields JSON values by field id: strings, numbers, booleans, lists, and lists of objects for tables
 * @param documents ids of uploaded documents that go with the opinion
 */
public record StepForm(String outcome, String opinion, Map<String, Object> fields, List<String> documents) {

    public StepForm {
        fields = fields == null ? Map.of() : fields;
        documents = documents == null ? List.of() : List.copyOf(documents);
    }

    public static StepForm approve(Map<String, Object> fields) {
        return new StepForm("approve", null, fields, List.of());
    }
}
