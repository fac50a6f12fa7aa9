package org.xiangbang.documents.preview;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_16BE;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;

/** PDF files that are unusual in one way each. */
final class PdfOf {
    /** What is written to a stream. */
    interface Written {
        void to(OutputStream out) throws IOException;
    }

    private PdfOf() {}

    /** Empty pages of that size, in points of a 72nd of an inch. */
    static byte[] pages(int count, float width, float height) {
        return saved(pdf -> {
            for (int i = 0; i < count; i++) pdf.addPage(new PDPage(new PDRectangle(width, height)));
        });
    }

    /** A page with what these operators draw. */
    static byte[] drawing(Written operators) {
        return saved(pdf -> page(pdf, new PDResources(), operators));
    }

    /** A page with a text in SimSun, which the file names and does not bring. */
    static byte[] chinese(String text) {
        return saved(pdf -> {
            var fonts = new COSDictionary();
            fonts.setItem("F1", simSun());
            var resources = new PDResources();
            resources.getCOSObject().setItem(COSName.FONT, fonts);
            var code = HexFormat.of().formatHex(text.getBytes(UTF_16BE));
            page(pdf, resources, out -> out.write(("BT /F1 24 Tf 72 720 Td <" + code + "> Tj ET").getBytes(US_ASCII)));
        });
    }

    /** A page with a picture of that filter and size. */
    static byte[] picture(COSName filter, int width, int height, Written content) {
        return saved(pdf -> {
            var picture = pdf.getDocument().createCOSStream();
            picture.setItem(COSName.TYPE, COSName.XOBJECT);
            picture.setItem(COSName.SUBTYPE, COSName.IMAGE);
            picture.setInt(COSName.WIDTH, width);
            picture.setInt(COSName.HEIGHT, height);
            picture.setInt(COSName.BITS_PER_COMPONENT, 8);
            picture.setItem(COSName.COLORSPACE, COSName.DEVICERGB);
            try (var out = filter.equals(COSName.FLATE_DECODE)
                    ? picture.createOutputStream(filter)
                    : picture.createRawOutputStream()) {
                content.to(out);
            }
            picture.setItem(COSName.FILTER, filter);
            var named = new COSDictionary();
            named.setItem("I", picture);
            var resources = new PDResources();
            resources.getCOSObject().setItem(COSName.XOBJECT, named);
            page(pdf, resources, out -> out.write("q 400 0 0 600 90 100 cm /I Do Q".getBytes(US_ASCII)));
        });
    }

    /** A page that cannot be opened without a password. */
    static byte[] locked() {
        return saved(pdf -> {
            pdf.addPage(new PDPage(PDRectangle.A4));
            pdf.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
        });
    }

    private static void page(PDDocument pdf, PDResources resources, Written operators) throws IOException {
        var page = new PDPage(PDRectangle.A4);
        page.setResources(resources);
        var stream = new PDStream(pdf);
        try (var out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            operators.to(out);
        }
        page.setContents(stream);
        pdf.addPage(page);
    }

    private static COSDictionary simSun() {
        var system = new COSDictionary();
        system.setString(COSName.REGISTRY, "Adobe");
        system.setString(COSName.ORDERING, "GB1");
        system.setInt(COSName.SUPPLEMENT, 5);
        var described = new COSDictionary();
        described.setItem(COSName.TYPE, COSName.FONT_DESC);
        described.setName(COSName.FONT_NAME, "SimSun");
        described.setInt(COSName.FLAGS, 4);
        var shapes = font("CIDFontType2");
        shapes.setItem(COSName.CIDSYSTEMINFO, system);
        shapes.setItem(COSName.FONT_DESC, described);
        var descendants = new COSArray();
        descendants.add(shapes);
        var font = font("Type0");
        font.setName(COSName.ENCODING, "UniGB-UTF16-H");
        font.setItem(COSName.DESCENDANT_FONTS, descendants);
        return font;
    }

    private static COSDictionary font(String subtype) {
        var font = new COSDictionary();
        font.setItem(COSName.TYPE, COSName.FONT);
        font.setName(COSName.SUBTYPE, subtype);
        font.setName(COSName.BASE_FONT, "SimSun");
        return font;
    }

    /** What is put into a document. */
    private interface Filled {
        void into(PDDocument pdf) throws IOException;
    }

    private static byte[] saved(Filled filled) {
        var bytes = new ByteArrayOutputStream();
        try (var pdf = new PDDocument()) {
            filled.into(pdf);
            pdf.save(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
