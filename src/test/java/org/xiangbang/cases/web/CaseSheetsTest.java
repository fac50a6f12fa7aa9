package org.xiangbang.cases.web;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xiangbang.AppTest;
import org.xiangbang.Said;
import org.xiangbang.web.sheet.Sheet;

@AppTest
@DisplayName("The workbook of a list")
class CaseSheetsTest {
    @Autowired
    private Said said;

    @Test
    @DisplayName("is refused before it is written where it would have more rows than a sheet can hold")
    void isTooLong() {
        said.wrong(
                "cases.list.sheet-long",
                () -> CaseSheets.expect(Sheet.MOST_ROWS + 1L, null),
                "请先缩小范围",
                "Narrow the list down");
    }
}
