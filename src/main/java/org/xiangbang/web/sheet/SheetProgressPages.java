package org.xiangbang.web.sheet;

import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.xiangbang.shared.Official;

/** Tells the page that waits for a workbook how many of its rows are written. */
@RestController
class SheetProgressPages {
    private final Sheets sheets;

    SheetProgressPages(Sheets sheets) {
        this.sheets = sheets;
    }

    /** Answers 204 while no workbook of the reader is being written. */
    @GetMapping("/sheets/progress")
    ResponseEntity<Progress.Rows> progress(Official official) {
        return sheets.progress(official)
                .map(rows ->
                        ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(rows))
                .orElseGet(() -> ResponseEntity.noContent().build());
    }
}
