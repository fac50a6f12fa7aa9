package org.xiangbang.tasklist.bulk;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.xiangbang.access.Account;
import org.xiangbang.access.Accounts;
import org.xiangbang.access.Regions;
import org.xiangbang.web.Sentences;

/** Says for each case of a bulk decision why it cannot be decided. */
@Component
class BulkRows {
    private final Sentences sentences;
    private final Regions regions;
    private final Accounts accounts;
    private final RowRefusals refusals;

    BulkRows(Sentences sentences, Regions regions, Accounts accounts, RowRefusals refusals) {
        this.sentences = sentences;
        this.regions = regions;
        this.accounts = accounts;
        this.refusals = refusals;
    }

    /**
     * A row as it is shown and sent.
     *
     * @param caseNo null for a step that the reader cannot see; title and place are then null too
     * @param code null when nothing forbids it; the sentence and its source are then null too
     */
    record Said(String task, String caseNo, String title, String place, String code, String sentence, String source) {
        public boolean fine() {
            return code == null;
        }
    }

    List<Said> of(BulkDecision.Batch batch, Locale locale) {
        return batch.rows().stream().map(row -> of(row, locale)).toList();
    }

    private Said of(BulkDecision.Row row, Locale locale) {
        var file = row.view() == null ? null : row.view().file();
        return new Said(
                row.taskId(),
                file == null ? null : file.caseNo(),
                file == null ? null : file.title(),
                file == null ? null : regions.fullName(file.region()),
                row.fine() ? null : code(row.against()),
                row.fine() ? null : sentence(row.against(), locale),
                refusals.source(row.against(), locale));
    }

    private static String code(RuntimeException against) {
        return against instanceof BulkDecision.Taken ? "too-late" : RowRefusals.code(against);
    }

    private String sentence(RuntimeException against, Locale locale) {
        return against instanceof BulkDecision.Taken taken
                ? sentences.text("tasklist.task.elsewhere", locale, name(taken.login()))
                : refusals.sentence(against, locale);
    }

    private String name(String login) {
        return accounts.find(login).map(Account::name).orElse(login);
    }
}
