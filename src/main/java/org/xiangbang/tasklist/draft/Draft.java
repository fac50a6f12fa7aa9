package org.xiangbang.tasklist.draft;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.xiangbang.shared.VisibleText;

/**
 * What a person typed into a form and has not sent.
 *
 * @param subject {@code task:<id>} of an open step, {@code start:<process>} of the form that starts a case
 * @param revision the number of the saved version, from 1
 * @param values the values, with the names and texts that the form posts
 * @param page the path of the form
 * @param caseNo null, like the title, for a form that starts a case
 * @param stepName the name in the model; for a form that starts a case the name of the process
 * @param open whether it can still be sent; if another person did the step, only the text is left
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

    /** Counts the values that were typed and are not blank. */
    public long filled() {
        return values.values().stream()
                .filter(v -> v.stream().anyMatch(text -> !VisibleText.isEmpty(text)))
                .count();
    }
}
