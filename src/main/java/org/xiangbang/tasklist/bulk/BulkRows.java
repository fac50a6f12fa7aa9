package org.xiangbang.tasklist.bulk;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.xiangbang.access.Account;
import org.xiangbang.access.Accounts;
import org.xiangbang.access.Regions;
import org.xiangbang.engine.task.TaskView;
import org.xiangbang.shared.FormRefused;
import org.xiangbang.shared.RuleBroken;
import org.xiangbang.shared.TooLate;
import org.xiangbang.tasklist.draft.UnsavedTexts;
import org.xiangbang.web.Sentences;

/** Says for each case of a bulk decision why it cannot be decided. */
@Component
class BulkRows {
    private final Sentences sentences;
    private final Regions regions;
    private final Accounts accounts;
    private final UnsavedTexts texts;

    BulkRows(Sentences sentences, Regions regions, Accounts accounts, UnsavedTexts texts) {
        this.sentences = sentences;
        this.regions = regions;
        this.accounts = accounts;
        this.texts = texts;
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
                row.fine() ? null : sentence(row.against(), row.view(), locale),
                row.against() instanceof RuleBroken broken ? sentences.source(broken.rule(), locale) : null);
    }

    private static String code(RuntimeException against) {
        if (against instanceof RuleBroken broken) return broken.rule().code();
        if (against instanceof FormRefused) return "form";
        if (against instanceof TooLate || against instanceof BulkDecision.Taken) return "too-late";
        return "not-found";
    }

    private String sentence(RuntimeException against, TaskView view, Locale locale) {
        if (against instanceof RuleBroken broken) return sentences.rule(broken, locale);
        if (against instanceof TooLate late) return texts.late(late, locale);
        if (against instanceof BulkDecision.Taken taken)
            return sentences.text("tasklist.task.elsewhere", locale, name(taken.login()));
        if (against instanceof FormRefused refused) return sentences.sentence(refused, locale);
        return sentences.text("tasklist.bulk.unknown", locale);
    }

    private String name(String login) {
        return accounts.find(login).map(Account::name).orElse(login);
    }
}
