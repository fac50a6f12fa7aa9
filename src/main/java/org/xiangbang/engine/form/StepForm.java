package org.xiangbang.engine.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.xiangbang.shared.Outcome;

/**
 * The unchecked form that was sent for a human step.
 *
 * @param outcome the word of the outcome, which may be null or wrong
 * @param fields JSON values by field id: strings, numbers, booleans, lists, and lists of objects for tables
 * @param documents ids of uploaded documents that go with the opinion
 */
public record StepForm(String outcome, String opinion, Map<String, Object> fields, List<String> documents) {
    /** Beside the fields, where other systems start a case. */
    public static final String DOCUMENTS = "documents";

    public StepForm {
        fields = fields == null ? Map.of() : fields;
        documents = documents == null ? List.of() : List.copyOf(documents);
    }

    /**
     * Reads the first step of a case as other systems send it: its fields, and beside them {@code documents}. What is no list of texts
     * stays among the fields, where the check finds it.
     */
    public static StepForm first(Map<String, Object> body) {
        var fields = new LinkedHashMap<>(body);
        var sent = fields.get(DOCUMENTS) == null ? List.of() : fields.get(DOCUMENTS);
        if (!(sent instanceof List<?> ids) || !ids.stream().allMatch(String.class::isInstance)) return approve(fields);
        fields.remove(DOCUMENTS);
        var documents = ids.stream().map(String.class::cast).toList();
        return new StepForm(Outcome.APPROVE.word(), null, fields, documents);
    }

    /** Returns the form as everybody may read it who may see the case (rules X-15). */
    public StepForm masked() {
        return new StepForm(outcome, opinion, PrivateFields.masked(fields), documents);
    }

    public static StepForm approve(Map<String, Object> fields) {
        return new StepForm(Outcome.APPROVE.word(), null, fields, List.of());
    }
}
