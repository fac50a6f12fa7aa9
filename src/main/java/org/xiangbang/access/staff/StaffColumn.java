package org.xiangbang.access.staff;

import java.util.Locale;

/** The columns of a workbook of people and desks. */
enum StaffColumn {
    LOGIN,
    NAME,
    REGION,
    DEPARTMENT,
    POST,
    /** A workforce or identity number; a workbook may lack the column. */
    NUMBER;

    boolean isRequired() {
        return this != NUMBER;
    }

    /** The key of its heading. */
    String heading() {
        return "staff.column." + word();
    }

    /** Its name in the interface. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
