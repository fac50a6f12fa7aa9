package org.xiangbang.engine.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.xiangbang.shared.FormRefused;
import org.xiangbang.shared.Outcome;

/**
 * The unchecked form that was sent for a human step.
 *
 * @param outcome the word of the outcome, which may be null or wrong
 * @param fields JSON values by field id: strings, numbers, booleans, lists, and lists of objects for tables
 * @param documents ids of uploaded documents that go with the opinion
 */
public record StepForm(String outcome, String opinion, Map<String, Object> fields, List<String> documents) {

    public StepForm {
        fields = fields == null ? Map.of() : fields;
        documents = documents == null ? List.of() : List.copyOf(documents);
    }

    /**
     * Reads the first step of a case as other systems send it: its fields, and beside them {@code documents}.
     *
     * @throws FormRefused naming documents if they are no list of texts
     */
    public static StepForm first(Map<String, Object> body) {
        var fields = new LinkedHashMap<>(body);
        var documents = ids(fields.remove("documents"));
        return new StepForm(Outcome.APPROVE.word(), null, fields, documents);
    }

    /** Returns the form as everybody may read it who may see the case (rules X-15). */
    public StepForm masked() {
        return new StepForm(outcome, opinion, PrivateFields.masked(fields), documents);
    }

    private static List<String> ids(Object sent) {
        if (sent == null) return List.of();
        if (sent instanceof List<?> ids && ids.stream().allMatch(String.class::isInstance))
            return ids.stream().map(String.class::cast).toList();
        throw new FormRefused("documents", "field.type.text");
    }

    public static StepForm approve(Map<String, Object> fields) {
        return new StepForm(Outcome.APPROVE.word(), null, fields, List.of());
    }
}
