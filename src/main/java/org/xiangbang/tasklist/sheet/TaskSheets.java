package org.xiangbang.tasklist.sheet;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.xiangbang.shared.Official;
import org.xiangbang.tasklist.list.TaskLists;
import org.xiangbang.tasklist.list.TaskLists.View;
import org.xiangbang.tasklist.view.ListPart;
import org.xiangbang.tasklist.view.ListQuestion;
import org.xiangbang.tasklist.view.SavedLists;
import org.xiangbang.tasklist.view.TaskRow;
import org.xiangbang.tasklist.view.TaskRows;
import org.xiangbang.web.Sentences;
import org.xiangbang.web.sheet.Sheet;
import org.xiangbang.web.sheet.Sheets;

/** Writes a list of steps as a workbook: the rows that its reader is shown page after page, in their order, as all were at one moment. */
@Component
class TaskSheets {
    private static final int WIDE = 36;
    private static final int USUAL = 20;
    private static final List<String> ALL =
            List.of("caseNo", "title", "step", "place", "organization", "amount", "desk");
    private static final List<String> OPEN = List.of("due", "dueOn");
    private static final List<String> PAST = List.of("outcome", "at");
    private static final List<String> WORDY = List.of("title", "place", "organization", "desk");

    private final TaskLists lists;
    private final SavedLists saved;
    private final TaskRows rows;
    private final Sheets sheets;
    private final Sentences sentences;

    TaskSheets(TaskLists lists, SavedLists saved, TaskRows rows, Sheets sheets, Sentences sentences) {
        this.lists = lists;
        this.saved = saved;
        this.rows = rows;
        this.sheets = sheets;
        this.sentences = sentences;
    }

    /** @throws org.xiangbang.shared.FormRefused naming every wrong condition */
    ResponseEntity<Resource> of(ListQuestion asked, ListPart part, Official reader, Locale locale) {
        var question = saved.resolve(asked, part, reader);
        var view = question.list();
        var filter = question.filter();
        var order = question.order(view);
        var columns = Stream.concat(ALL.stream(), (view.open() ? OPEN : PAST).stream())
                .map(word -> new Sheet.Column(
                        sentences.text("tasklist.sheet." + word, locale), WORDY.contains(word) ? WIDE : USUAL))
                .toList();
        return sheets.answer(
                sentences.text("tasklist.view." + view.word(), locale),
                "tasks",
                columns,
                reader,
                sheet -> lists.each(
                        view,
                        reader,
                        filter,
                        order,
                        items -> rows.of(view, items, reader, locale).forEach(row -> sheet.row(cells(view, row)))));
    }

    private static List<Object> cells(View view, TaskRow row) {
        var file = row.item().file();
        return Arrays.asList(
                file.caseNo(),
                file.title(),
                row.words().step(),
                row.words().place(),
                file.organizationName(),
                file.amount(),
                row.words().desk(),
                view.open() ? row.due() : row.words().outcome(),
                view.open() ? row.item().dueAt() : row.item().at());
    }
}
