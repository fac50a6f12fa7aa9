package org.xiangbang.tasklist.draft;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What somebody typed into a form and has not sent.
 *
 * @param subject {@code task:<id>} of an open step, {@code start:<process>} of the form that starts a case
 * @param revision which saving this is, from 1
 * @param values as the form names and posts them
 * @param page where the form is
 * @param caseNo null, as is the title, for a form that starts a case
 * @param stepName in the model's words; of a form that starts a case the process's name
 * @param open may it still be sent? Of a step that somebody else did, only its text is left
 */
public record Draft(
        String subject,
        int revision,
        Instant savedAt,
        Map<String, List<String>> values,
        String page,
        String caseNo,
        String title,
        String process,
        int version,
        String step,
        String stepName,
        boolean open) {

    /** How often the form was filled with something: what is typed, not what is blank. */
    public long filled() {
        return values.values().stream()
                .filter(v -> v.stream().anyMatch(text -> !text.isBlank()))
                .count();
    }
}
