package org.xiangbang.engine.form;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.xiangbang.cases.CaseFile;
import org.xiangbang.shared.Desk;
import org.xiangbang.shared.Findings.Unread;
import org.xiangbang.shared.Money;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.Outcome;

/**
 * The form of a human step, given to the {@code StepWork} of the step. While it is checked, some of it may be wrong: whoever asks for
 * such a value gets {@link Unread}, by which {@code Findings} leaves the check out. What is recorded has been read entirely.
 *
 * @param file null while the case that the form is to open cannot be opened
 * @param businessKey the case number, for a tranche or milestone with its suffix ({@code P-….T1})
 * @param fields typed values: String, Long, Money, LocalDate, Boolean, List of String (documents, choices), List of Map (rows
 *     of a table, cells typed alike); a field that was left empty is absent
 * @param asked the ids of all fields that the step asks for; a case that began with an older model may not be asked for a newer one
 * @param unread the ids of the fields with which something is wrong, among them {@code outcome} and {@code opinion}
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
        Desk desk,
        Set<String> unread) {

    /** Returns the same form as one of that case. */
    public StepInput in(CaseFile of, String key, Desk at) {
        return new StepInput(of, key, process, step, outcome, opinion, fields, asked, documents, by, at, unread);
    }

    @Override
    public CaseFile file() {
        return opened(file);
    }

    @Override
    public String businessKey() {
        return opened(businessKey);
    }

    @Override
    public Desk desk() {
        return opened(desk);
    }

    @Override
    public Outcome outcome() {
        return read("outcome", outcome);
    }

    @Override
    public String opinion() {
        return read("opinion", opinion);
    }

    public String caseNo() {
        return file().caseNo();
    }

    public boolean asks(String field) {
        return asked.contains(field);
    }

    public boolean has(String field) {
        return value(field).isPresent();
    }

    /** Returns null if the field was left empty, like the other methods for single values. */
    public String text(String field) {
        return (String) value(field).orElse(null);
    }

    public Money money(String field) {
        return (Money) value(field).orElse(null);
    }

    /** Returns zero if the field was left empty. */
    public long number(String field) {
        return (Long) value(field).orElse(0L);
    }

    public LocalDate date(String field) {
        return (LocalDate) value(field).orElse(null);
    }

    /** Returns false if the field was left empty. */
    public boolean yes(String field) {
        return (Boolean) value(field).orElse(false);
    }

    /** Returns the rows of a table field; none if it was left empty. */
    @SuppressWarnings("unchecked")
    public List<Map<String, Object>> rows(String field) {
        return (List<Map<String, Object>>) value(field).orElse(List.of());
    }

    /** Returns the values of a document or choices field; none if it was left empty. */
    @SuppressWarnings("unchecked")
    public List<String> list(String field) {
        return (List<String>) value(field).orElse(List.of());
    }

    /** Returns what was filled in, of whatever type; empty if the field was left empty. */
    public Optional<Object> value(String field) {
        return Optional.ofNullable(read(field, fields.get(field)));
    }

    private <T> T read(String field, T value) {
        if (unread.contains(field)) throw new Unread(field);
        return value;
    }

    private static <T> T opened(T part) {
        if (part == null) throw new Unread("case");
        return part;
    }
}
