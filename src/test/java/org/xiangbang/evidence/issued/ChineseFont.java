package org.xiangbang.evidence.issued;

import java.nio.file.Path;
import org.xiangbang.NpmPackages;

/**
 * The Chinese font of issued papers in tests. Maven's run of the tests names the file in {@code xiangbang.papers.font}; it is fetched
 * with npm before the first paper is printed. Where it cannot be, the tests that print are skipped or fail, as {@link
 * NpmPackages#missing} says.
 */
final class ChineseFont {
    private static final String MISSING =
            "No paper is printed: npm is missing on this machine, or it cannot fetch the font of src/test/font, "
                    + "and there is no other Chinese TrueType font. To get it: apt-get install nodejs npm";

    private ChineseFont() {}

    /** The file of the font, as the program is told it; empty where the tests do not run in Maven. */
    static String file() {
        return System.getProperty("xiangbang.papers.font", "");
    }

    static void orSkip() {
        if (new PaperFont(file()).file().isPresent()) return;
        NpmPackages.fetch(Path.of("src", "test", "font"), Path.of("target", "font"));
        if (new PaperFont(file()).file().isEmpty()) NpmPackages.missing(MISSING);
    }
}
