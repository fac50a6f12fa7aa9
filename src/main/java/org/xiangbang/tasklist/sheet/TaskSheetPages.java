package org.xiangbang.tasklist.sheet;

import java.util.Locale;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.xiangbang.shared.Official;
import org.xiangbang.tasklist.view.ListPart;
import org.xiangbang.tasklist.view.ListQuestion;

/** The workbook of a list of steps, from its page. */
@Controller
class TaskSheetPages {
    private final TaskSheets sheets;

    TaskSheetPages(TaskSheets sheets) {
        this.sheets = sheets;
    }

    @GetMapping("/tasks/sheet")
    ResponseEntity<Resource> sheet(ListQuestion asked, ListPart part, Official official, Locale locale) {
        return sheets.of(asked, part, official, locale);
    }
}
