package org.xiangbang.engine.form;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.xiangbang.cases.CaseFile;
import org.xiangbang.shared.Desk;
import org.xiangbang.shared.Money;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.Outcome;

/**
 * A checked form of a human step, given to the {@code StepWork} of the step.
 *
 * @param businessKey the case number, for a tranche or milestone with its suffix ({@code P-….T1})
 * @param fields typed values: String, Long, Money, LocalDate, Boolean, List of String (documents, choices), List of Map (rows
 *     of a table, cells typed alike); a field that was left empty is absent
 * @param asked the ids of all fields that the step asks for; a case that began with an older model may not be asked for a newer one
 */
public record StepInput(
        CaseFile file,
        String businessKey,
        String process,
        String step,
        Outcome outcome,
        String opinion,
        Map<String, Object> fields,
        Set<String> asked,
        List<String> documents,
        Official by,
        Desk desk) {

    public String caseNo() {
        return file.caseNo();
    }

    public boolean asks(String field) {
        return asked.contains(field);
    }

    public boolean has(String field) {
        return fields.containsKey(field);
    }

    /** Returns null if the field was left empty, like the other methods for single values. */
    public String text(String field) {
        return (String) fields.get(field);
    }

    public Money money(String field) {
        return (Money) fields.get(field);
    }

    /** Returns zero if the field was left empty. */
    public long number(String field) {
        return (Long) fields.getOrDefault(field, 0L);
    }

    public LocalDate date(String field) {
        return (LocalDate) fields.get(field);
    }

    /** Returns false if the field was left empty. */
    public boolean yes(String field) {
        return (Boolean) fields.getOrDefault(field, false);
    }

    /** Returns the rows of a table field; none if it was left empty. */
    @SuppressWarnings("unchecked")
    public List<Map<String, Object>> rows(String field) {
        return (List<Map<String, Object>>) fields.getOrDefault(field, List.of());
    }

    /** Returns the values of a document or choices field; none if it was left empty. */
    @SuppressWarnings("unchecked")
    public List<String> list(String field) {
        return (List<String>) fields.getOrDefault(field, List.of());
    }
}
