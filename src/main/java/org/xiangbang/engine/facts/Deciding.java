package org.xiangbang.engine.facts;

import java.util.Locale;
import org.xiangbang.cases.CaseFile;
import org.xiangbang.shared.Official;

/**
 * Who decides on what. The reader holds a seat of the step or is asked about it, and so may see the case.
 *
 * @param businessKey the case number, for a tranche or milestone with its suffix ({@code P-….T1})
 * @param process the key of the process; it says of which module the step is
 * @param step the id of the step
 * @param link the link of the four to which the step belongs, or empty
 * @param asked whether the reader is only asked about the step, and somebody else decides
 */
public record Deciding(
        String businessKey,
        CaseFile file,
        String process,
        String step,
        String link,
        Official reader,
        boolean asked,
        Locale locale) {
    public String caseNo() {
        return file.caseNo();
    }

    /** Returns the number of the organization that the case is of or for; null if there is none. */
    public String organization() {
        return file.kind() == CaseFile.Kind.ORGANIZATION ? file.caseNo() : file.organization();
    }
}
