package org.xiangbang.access.staff;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.xiangbang.Workbooks;

/** Workbooks of people and desks as an administrator fills them in. */
final class StaffFiles {
    static final List<String> HEADINGS = List.of("登录名", "姓名", "区划", "部门", "职务");

    private StaffFiles() {}

    static byte[] file(List<?>... rows) {
        var all = new ArrayList<List<?>>(List.of(HEADINGS));
        all.addAll(List.of(rows));
        return Workbooks.of(all);
    }

    static List<String> row(String... cells) {
        return Arrays.stream(cells).map(cell -> cell == null ? "" : cell).toList();
    }
}
