package org.xiangbang.evidence.issued;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ofdrw.core.basicStructure.pageObj.layer.block.TextObject;
import org.ofdrw.reader.OFDReader;
import org.xiangbang.documents.Content;
import org.xiangbang.documents.OfdText;

@DisplayName("A paper as OFD")
class OfdPaperTest {
    private final PaperPrinter printer = new PaperPrinter(new PaperFont(ChineseFont.file()), new PaperTemplates(""));

    private PaperPrinter.Printed printed(PaperKind kind, String said) {
        ChineseFont.orSkip();
        return printer.print(kind, PaperSamples.content(said, 5));
    }

    @ParameterizedTest
    @EnumSource(PaperKind.class)
    @DisplayName("has the text of the PDF, which can be searched and copied, page by page")
    void hasTheTextOfThePdf(PaperKind kind) throws Exception {
        var printed = printed(kind, "同意");

        var pages = OfdText.of("paper.ofd", Content.of(printed.ofd()), 100_000);

        try (var pdf = Loader.loadPDF(printed.pdf())) {
            assertThat(pages).hasSize(pdf.getNumberOfPages());
            for (int i = 0; i < pages.size(); i++) {
                var reader = new PDFTextStripper();
                reader.setStartPage(i + 1);
                reader.setEndPage(i + 1);
                assertThat(bare(pages.get(i))).isEqualTo(bare(reader.getText(pdf)));
            }
        }
        assertThat(String.join("", pages)).contains("谷汝村藏白菊种植", "P-513228-2026-0001", "黑水县");
    }

    /** A page is read in another order than it is written, so the characters are compared, without spaces. */
    private static String bare(String text) {
        return text.replaceAll("\\s|　", "")
                .codePoints()
                .sorted()
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    @Test
    @DisplayName("brings the shape of each of its characters, rare ones too, and names it")
    void bringsItsShapes() throws Exception {
        var rare = "黑水㴔⺗芦花 " + rareOfTheFont();
        var printed = printed(PaperKind.APPROVAL, rare);

        try (var ofd = new OFDReader(new ByteArrayInputStream(printed.ofd()));
                var font = font(ofd)) {
            assertThat(texts(ofd).stream().map(OfdPaperTest::content)).contains("通过。" + rare);
            for (var text : texts(ofd)) named(text, font);
            assertThat(ofd.getNumberOfPages()).isEqualTo(1);
        }
    }

    /** A character beyond U+FFFF for which the font of the test has a shape; empty if it has none. */
    private static String rareOfTheFont() {
        return new PaperFont(ChineseFont.file()).read(font -> {
            var shapes = font.getUnicodeCmapLookup();
            for (int c = 0x20000; c < 0x2B740; c++) if (shapes.getGlyphId(c) != 0) return Character.toString(c);
            return "";
        });
    }

    /** The shape that is named for each character is the one of the whole font. */
    private static void named(TextObject text, TrueTypeFont part) {
        var numbers = text.getCGTransforms().get(0).getGlyphs().getArray();
        var characters = content(text).codePoints().toArray();
        assertThat(numbers).hasSize(characters.length);
        new PaperFont(ChineseFont.file()).read(whole -> {
            var shapes = whole.getUnicodeCmapLookup();
            for (int i = 0; i < characters.length; i++) {
                var expected = whole.getGlyph().getGlyph(shapes.getGlyphId(characters[i]));
                var brought = part.getGlyph().getGlyph(Integer.parseInt(numbers.get(i)));
                if (expected == null || expected.getNumberOfContours() == 0) continue;
                assertThat(brought).as(Character.toString(characters[i])).isNotNull();
                assertThat(brought.getPath().getBounds2D())
                        .isEqualTo(expected.getPath().getBounds2D());
            }
            return null;
        });
    }

    @Test
    @DisplayName("has every line of the text where the PDF has it")
    void keepsThePlaces() throws Exception {
        var printed = printed(PaperKind.APPROVAL, "同意");

        try (var ofd = new OFDReader(new ByteArrayInputStream(printed.ofd()));
                var pdf = Loader.loadPDF(printed.pdf())) {
            var marks = new PageMarks(pdf.getPage(0));
            var title = texts(ofd).get(0);
            var first = marks.glyphs.get(0);
            assertThat(title.getBoundary().getTopLeftX()).isCloseTo(first.x() * 25.4 / 72, within(0.1));
            assertThat(title.getBoundary().getTopLeftY() + title.getSize())
                    .isCloseTo(first.y() * 25.4 / 72, within(0.1));
            assertThat(marks.pictures).hasSize(1);
            assertThat(marks.shapes).hasSizeGreaterThan(20);
            assertThat(printed.ofd().length).isLessThan(600_000);
        }
    }

    private static List<TextObject> texts(OFDReader ofd) {
        var layer = ofd.getPage(1).getContent().getLayers().get(0);
        return layer.getPageBlocks().stream()
                .filter(TextObject.class::isInstance)
                .map(TextObject.class::cast)
                .toList();
    }

    private static String content(TextObject text) {
        return text.getTextCodes().get(0).getContent();
    }

    private static TrueTypeFont font(OFDReader ofd) throws IOException {
        try (var files = Files.walk(ofd.getWorkDir())) {
            var file = files.filter(path -> path.toString().endsWith(".ttf"))
                    .findFirst()
                    .orElseThrow();
            return new TTFParser().parse(new RandomAccessReadBuffer(Files.readAllBytes(file)));
        }
    }
}
