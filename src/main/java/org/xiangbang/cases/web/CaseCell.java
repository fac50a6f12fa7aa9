package org.xiangbang.cases.web;

import org.xiangbang.shared.VisibleText;

/**
 * What a row has in one column.
 *
 * @param value a text, an amount, a whole number, a day, a time, or null for nothing; a workbook has the value alone
 * @param href the address to which it leads; null for none
 * @param words what a page says before the note; null for nothing
 * @param note what a page says below it; null for nothing
 * @param noteHref the address to which the note leads; null for none
 * @param state the style of a status: {@code done}, {@code open}, {@code stopped}, or empty; null if it is no status
 */
public record CaseCell(Object value, String href, String words, String note, String noteHref, String state) {

    public static CaseCell of(Object value) {
        return new CaseCell(value, null, null, null, null, null);
    }

    public static CaseCell link(String text, String href, String note) {
        return new CaseCell(text, href, null, note, null, null);
    }

    public static CaseCell status(String name, String state) {
        return new CaseCell(name, null, null, null, null, state);
    }

    public CaseCell noted(String words, String note, String href) {
        return new CaseCell(value, this.href, words, note, href, state);
    }

    boolean isEmpty() {
        return value == null || VisibleText.isEmpty(value.toString());
    }
}
