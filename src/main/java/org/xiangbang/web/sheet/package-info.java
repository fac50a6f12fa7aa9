/**
 * Workbooks (xlsx): a table of any length is written to a file row by row while it is read, and the whole file is answered. Entry
 * points: {@link org.xiangbang.web.sheet.Sheets} for whoever has a table, and {@code /sheets/progress} for the page that waits.
 */
@NamedInterface("sheet")
package org.xiangbang.web.sheet;

import org.springframework.modulith.NamedInterface;
