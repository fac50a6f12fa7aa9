package org.xiangbang.web.sheet;

/** How far the writing of a workbook has come. It is read by another request than the one that writes. */
final class Progress {
    private volatile long written;
    private volatile long expected;

    /** @param expected 0 while it is not known */
    record Rows(long written, long expected) {}

    void expect(long rows) {
        expected = rows;
    }

    void written(long rows) {
        written = rows;
    }

    Rows rows() {
        return new Rows(written, Math.max(expected, written));
    }
}
