package org.xiangbang.evidence.issued;

import java.awt.geom.AffineTransform;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.dom4j.DocumentException;
import org.ofdrw.core.basicStructure.pageObj.layer.CT_Layer;
import org.ofdrw.core.basicStructure.pageObj.layer.block.TextObject;
import org.ofdrw.core.basicStructure.res.resources.Fonts;
import org.ofdrw.core.basicType.ST_Array;
import org.ofdrw.core.basicType.ST_Box;
import org.ofdrw.core.text.CT_CGTransform;
import org.ofdrw.core.text.TextCode;
import org.ofdrw.core.text.font.CT_Font;
import org.ofdrw.graphics2d.OFDGraphicsDocument;
import org.ofdrw.graphics2d.OFDPageGraphics2D;
import org.springframework.util.FileSystemUtils;
import org.xiangbang.evidence.issued.PageMarks.Glyph;

/**
 * Writes a paper that was laid out as PDF once more as OFD (GB/T 33190): the same characters, lines and pictures at the same places.
 * Every character stays text, and its shape is named in the subset of the font that the file brings.
 */
final class OfdPaper {
    /** An OFD is measured in millimeters, a PDF in points. */
    private static final double MM = 25.4 / 72;

    /** Of a line, as a multiple of the size of its characters. */
    private static final double HEIGHT = 1.3;

    private final OFDGraphicsDocument ofd;

    private OfdPaper(OFDGraphicsDocument ofd) {
        this.ofd = ofd;
    }

    static byte[] of(byte[] pdf, PaperFont font) throws IOException {
        var folder = Files.createTempDirectory("xiangbang-ofd");
        var bytes = new ByteArrayOutputStream();
        try (var paper = Loader.loadPDF(pdf)) {
            try (var ofd = new OFDGraphicsDocument(bytes)) {
                new OfdPaper(ofd).write(paper, font, folder.resolve("paper.ttf"));
            }
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
        return bytes.toByteArray();
    }

    /** @param part the file into which the part of the font is written on the way */
    private void write(PDDocument paper, PaperFont font, Path part) throws IOException {
        var pages = new ArrayList<PageMarks>();
        for (var page : paper.getPages()) {
            var box = page.getMediaBox();
            pages.add(new PageMarks(page));
            draw(pages.get(pages.size() - 1), ofd.newPage(box.getWidth() * MM, box.getHeight() * MM));
        }
        var characters = pages.stream()
                .flatMap(page -> page.glyphs.stream())
                .flatMapToInt(glyph -> glyph.text().codePoints());
        var shapes = FontShapes.write(characters, font, part);
        var named = embedded(part);
        for (int i = 0; i < pages.size(); i++) {
            var layer = layer(i);
            for (var line : lines(pages.get(i).glyphs)) layer.addPageBlock(text(line, named, shapes));
        }
    }

    private CT_Layer layer(int page) throws IOException {
        try {
            var content = ofd.docDir.getPages().getByIndex(page).getContent();
            return content.getContent().getLayers().get(0);
        } catch (DocumentException unreadable) {
            throw new IOException(unreadable);
        }
    }

    private CT_Font embedded(Path part) throws IOException {
        var font = new CT_Font().setFontName("paper").setFamilyName("paper");
        font.setID(ofd.newID());
        font.setFontFile(ofd.docDir.addResourceWithPath(part).getFileName().toString());
        ofd.resMgr.pubRes().addResource(new Fonts().addFont(font));
        return font;
    }

    private static void draw(PageMarks marks, OFDPageGraphics2D page) {
        page.scale(MM, MM);
        for (var filled : marks.shapes) {
            page.setColor(filled.color());
            page.fill(filled.shape());
        }
        for (var picture : marks.pictures) {
            var image = picture.image();
            var place = new AffineTransform(picture.place());
            // A picture of a PDF stands upside down in its unit square.
            place.concatenate(new AffineTransform(1.0 / image.getWidth(), 0, 0, -1.0 / image.getHeight(), 0, 1));
            page.drawImage(image, place, null);
        }
        page.dispose();
    }

    private static List<List<Glyph>> lines(List<Glyph> glyphs) {
        var lines = new ArrayList<List<Glyph>>();
        Glyph before = null;
        for (var glyph : glyphs) {
            if (before == null || !glyph.follows(before)) lines.add(new ArrayList<>());
            lines.get(lines.size() - 1).add(glyph);
            before = glyph;
        }
        return lines;
    }

    private TextObject text(List<Glyph> line, CT_Font font, FontShapes shapes) {
        var first = line.get(0);
        var last = line.get(line.size() - 1);
        var size = first.size() * MM;
        var text = line.stream().map(Glyph::text).collect(Collectors.joining());
        var numbers = shapes.of(text);
        var written = new TextObject(ofd.newID());
        written.setBoundary(new ST_Box(
                first.x() * MM, first.y() * MM - size, (last.x() + last.width() - first.x()) * MM, size * HEIGHT));
        written.setFont(font.getID().ref())
                .setSize(size)
                .addCGTransform(new CT_CGTransform()
                        .setCodePosition(0)
                        .setCodeCount(numbers.length)
                        .setGlyphCount(numbers.length)
                        .setGlyphs(new ST_Array((Serializable[]) numbers)));
        written.addTextCode(
                new TextCode().setContent(text).setCoordinate(0d, size).setDeltaX(steps(line)));
        return written;
    }

    /** Returns how far each character is from the one before it. */
    private static Double[] steps(List<Glyph> line) {
        return IntStream.range(1, line.size())
                .mapToObj(i -> (line.get(i).x() - line.get(i - 1).x()) * MM)
                .toArray(Double[]::new);
    }
}
