package org.xiangbang.evidence.issued;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * The Chinese font of issued papers on the machine of the tests. Where there is none, the tests of papers are skipped with a line that
 * says so, or fail when the system property {@code xiangbang.test.browser-required} is true, as those in a browser do.
 */
final class ChineseFont {
    private static final String MISSING =
            "no Chinese TrueType font on this machine; Debian has one in fonts-wqy-zenhei. The tests of issued papers need it.";

    private ChineseFont() {}

    static void orSkip() {
        if (new PaperFont("").file().isPresent()) return;
        if (Boolean.getBoolean("xiangbang.test.browser-required")) throw new IllegalStateException(MISSING);
        assumeTrue(false, MISSING);
    }
}
