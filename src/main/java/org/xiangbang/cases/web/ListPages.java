package org.xiangbang.cases.web;

import java.util.List;
import java.util.Locale;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.xiangbang.shared.Official;

/** What every list of cases offers its reader: a workbook, and the choice of its columns. */
@Controller
@RequestMapping("/lists/{list}")
class ListPages {
    private final CaseTables tables;
    private final CaseSheets sheets;
    private final ChosenColumns columns;

    ListPages(CaseTables tables, CaseSheets sheets, ChosenColumns columns) {
        this.tables = tables;
        this.sheets = sheets;
        this.columns = columns;
    }

    @GetMapping("/sheet")
    ResponseEntity<Resource> sheet(
            @PathVariable String list, CaseListQuestion asked, Official official, Locale locale) {
        return sheets.of(tables.named(list), asked, List.of(), official, locale);
    }

    /**
     * Keeps the columns and leads back to the list.
     *
     * @param back the address of the list as it was; any other leads to the list itself
     */
    @PostMapping("/columns")
    String choose(
            @PathVariable String list,
            @RequestParam(defaultValue = "") List<String> columns,
            @RequestParam(defaultValue = "") String back,
            Official official) {
        var table = tables.named(list);
        this.columns.choose(table, columns, official);
        return "redirect:" + (back.startsWith(table.path() + "?") ? back : table.path());
    }
}
