package org.xiangbang.evidence.issued;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.xiangbang.evidence.issued.PaperSamples.content;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("The layout of a paper that officials sign")
class PaperLayoutTest {
    private static final float MARGIN = 40;

    private final PaperPrinter printer = new PaperPrinter(new PaperFont(ChineseFont.file()), new PaperTemplates(""));

    private PaperPrinter printer() {
        ChineseFont.orSkip();
        return printer;
    }

    @ParameterizedTest
    @EnumSource(PaperKind.class)
    @DisplayName("has its title in the middle and every line within the margins, however long the names are")
    void keepsItsMargins(PaperKind kind) throws Exception {
        var name = "黑水县芦花镇高原藏白菊标准化种植基地扩建项目".repeat(4) + "ABCDEFGHIJ0123456789".repeat(4);

        try (var paper = Loader.loadPDF(
                printer().print(kind, content(name, name, name, 3)).pdf())) {
            var width = paper.getPage(0).getMediaBox().getWidth();
            var lines = new Lines();
            lines.getText(paper);
            assertThat(lines.found)
                    .allSatisfy(line -> assertThat(line.from)
                            .isGreaterThan(MARGIN)
                            .isLessThan(width - MARGIN)
                            .satisfies(from -> assertThat(line.to).isLessThan(width - MARGIN)));
            var title = lines.found.stream()
                    .filter(line -> line.page == 1)
                    .min(Comparator.comparing(Lines.Line::down))
                    .orElseThrow();
            assertThat((title.from + title.to) / 2).isCloseTo(width / 2, within(2f));
            assertThat(PaperPrinterTest.text(paper).replaceAll("\\s", "")).contains(name);
        }
    }

    @ParameterizedTest
    @EnumSource(PaperKind.class)
    @DisplayName(
            "has all of the most that a case may say between its margins, on pages with their numbers, and is PDF/A-2b still")
    void holdsTheMost(PaperKind kind) throws Exception {
        var most = PaperSamples.extreme();
        var bytes = printer().print(kind, most).pdf();

        assertThat(PaperPrinterTest.faults(bytes)).isEmpty();
        try (var paper = Loader.loadPDF(bytes)) {
            var all = PaperPrinterTest.text(paper).replaceAll("\\s", "");
            assertThat(all).contains(most.title(), "第2页，共" + paper.getNumberOfPages() + "页", "999,999,999,999.99元");
            var box = paper.getPage(0).getMediaBox();
            var lines = new Lines();
            lines.getText(paper);
            assertThat(lines.found)
                    .allSatisfy(line -> assertThat(line.from).isGreaterThan(MARGIN))
                    .allSatisfy(line -> assertThat(line.to).isLessThan(box.getWidth() - MARGIN))
                    .allSatisfy(line -> assertThat(line.down).isBetween(MARGIN / 2, box.getHeight() - MARGIN / 4));
        }
    }

    @Test
    @DisplayName("has a whole line around its tables, to the right as to the left")
    void hasWholeLines() throws Exception {
        try (var paper = Loader.loadPDF(
                printer().print(PaperKind.APPROVAL, content("同意", 5)).pdf())) {
            var page = new PDFRenderer(paper).renderImageWithDPI(0, 300);
            assertThat(width(page, 1)).isEqualTo(width(page, -1));
        }
    }

    /** Returns how thick the outermost line is mostly, in points of the picture. */
    private static long width(BufferedImage page, int step) {
        return IntStream.range(0, page.getHeight() / 2)
                .mapToLong(y -> IntStream.range(0, page.getWidth())
                        .map(i -> step > 0 ? page.getWidth() - 1 - i : i)
                        .dropWhile(x -> !isBlack(page, x, y))
                        .takeWhile(x -> isBlack(page, x, y))
                        .count())
                .filter(thick -> thick > 0 && thick < 10)
                .boxed()
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
    }

    private static boolean isBlack(BufferedImage page, int x, int y) {
        return (page.getRGB(x, y) & 0xff) < 160;
    }

    /** On which page each line of a paper stands, where it begins and ends, in points from the left, and how far down it stands. */
    private static final class Lines extends PDFTextStripper {
        private final List<Line> found = new ArrayList<>();

        record Line(int page, float from, float to, float down) {}

        @Override
        protected void writeString(String text, List<TextPosition> positions) {
            var last = positions.get(positions.size() - 1);
            found.add(
                    new Line(getCurrentPageNo(), positions.get(0).getX(), last.getX() + last.getWidth(), last.getY()));
        }
    }
}
