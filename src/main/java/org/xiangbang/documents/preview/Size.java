package org.xiangbang.documents.preview;

/** The bounds of a drawn page: a sheet of A4 at 150 dots an inch has 2.2 million points. */
final class Size {
    private static final double MOST_POINTS = 2_500_000;
    private static final double LONGEST = 4_000;

    private Size() {}

    /** Returns by how much a page or picture is made smaller or larger, so that it fits the bounds exactly. */
    static double scale(double width, double height) {
        var wide = Math.max(1, width);
        var high = Math.max(1, height);
        return Math.min(Math.sqrt(MOST_POINTS / (wide * high)), LONGEST / Math.max(wide, high));
    }
}
