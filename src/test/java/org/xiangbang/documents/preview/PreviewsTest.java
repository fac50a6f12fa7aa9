package org.xiangbang.documents.preview;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.apache.pdfbox.cos.COSName;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.ofdrw.layout.OFDDoc;
import org.ofdrw.layout.element.Paragraph;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xiangbang.AppTest;
import org.xiangbang.Paper;
import org.xiangbang.People;
import org.xiangbang.Said;
import org.xiangbang.documents.Content;
import org.xiangbang.documents.Document;
import org.xiangbang.documents.Documents;
import org.xiangbang.documents.OfdText;
import org.xiangbang.shared.Crowded;

@AppTest
@DisplayName("A preview")
class PreviewsTest {
    /** Nothing is drawn in a moment: what takes longer is refused. */
    private static final Duration MOMENT = Duration.ofMillis(50);

    @Autowired
    private Documents documents;

    @Autowired
    private Previews previews;

    @Autowired
    private People people;

    @Autowired
    private Said said;

    @Autowired
    private JdbcClient db;

    @Test
    @DisplayName("of a page has its letters where the paper has them")
    void drawsLetters() {
        var drawn = previews.page(stored("a.pdf", Paper.pdf()), 1);

        var picture = PhotoOf.read(drawn.content());
        assertThat(drawn.type()).isEqualTo(MediaType.IMAGE_PNG);
        assertThat(picture.getWidth()).isBetween(1235, 1245);
        assertThat(picture.getHeight()).isBetween(1750, 1760);
        assertThat(dark(picture, 140, 180, 500, 270)).isGreaterThan(500);
        assertThat(dark(picture, 0, 400, 1200, 1700)).isZero();
        assertThat(drawn.pages()).isEqualTo(1);
        assertThat(drawn.notes()).isEmpty();
    }

    @Test
    @DisplayName(
            "says that a font was replaced, and which page lacks characters, instead of showing boxes without a word")
    void saysWhatIsMissing() {
        var usual = previews.page(stored("a.pdf", PdfOf.chinese("黑水县芦花镇")), 1);
        var unknown = previews.page(stored("b.pdf", PdfOf.chinese("黑\uD87E\uDFFF")), 1);

        assertThat(usual.notes()).contains(Note.FONT_REPLACED);
        assertThat(dark(PhotoOf.read(usual.content()), 140, 180, 700, 270)).isGreaterThan(500);
        assertThat(unknown.notes()).contains(Note.FONT_REPLACED, Note.CHARACTERS_MISSING);
    }

    @Test
    @DisplayName("of a paper of ten thousand pages ends with the two hundredth")
    void boundsPages() {
        var paper = stored("a.pdf", PdfOf.pages(10_000, 595, 842));

        assertThat(previews.page(paper, 200).shown()).isEqualTo(200);
        assertThat(previews.page(paper, 200).pages()).isEqualTo(10_000);
        said.wrong("preview.no-page", () -> previews.page(paper, 201), "第 1 页至第 200 页", "1 to 200");
        said.wrong("preview.no-page", () -> previews.page(paper, 0));
        said.wrong("preview.no-page", () -> previews.page(paper, Integer.MIN_VALUE));
    }

    @Test
    @DisplayName("of a page of two hundred inches, or of a strip, is no larger than that of a sheet")
    void boundsPoints() {
        var large = previews.page(stored("a.pdf", PdfOf.pages(1, 14_400, 14_400)), 1);
        var strip = previews.page(stored("b.pdf", PdfOf.pages(1, 14_400, 1)), 1);

        assertThat(large.width() * large.height()).isBetween(2_000_000, 2_510_000);
        assertThat(strip.width()).isBetween(3_900, 4_001);
    }

    @Test
    @DisplayName("leaves out a picture that would fill the memory, however small it says it is, and says so")
    void boundsPictures() {
        var flood = PdfOf.picture(COSName.FLATE_DECODE, 8_000, 7_900, out -> {
            for (int row = 0; row < 7_900; row++) out.write(new byte[8_000 * 3]);
        });
        var liar = PdfOf.picture(
                COSName.DCT_DECODE, 10, 10, out -> out.write(widened(PhotoOf.bytes("jpg", 400, 300), 60_000)));
        var unread = PdfOf.picture(COSName.JPX_DECODE, 10, 10, out -> out.write(1));

        for (var content : new byte[][] {flood, liar, unread})
            assertThat(previews.page(stored("a.pdf", content), 1).notes()).containsExactly(Note.PICTURES_MISSING);
        var whole = PdfOf.picture(COSName.DCT_DECODE, 400, 300, out -> out.write(PhotoOf.bytes("jpg", 400, 300)));
        var drawn = previews.page(stored("b.pdf", whole), 1);
        assertThat(drawn.notes()).isEmpty();
        assertThat(new Color(PhotoOf.read(drawn.content()).getRGB(600, 700)).getRed())
                .isGreaterThan(200);
    }

    @Test
    @DisplayName("of a page that unpacks to too much is refused before it is drawn")
    void boundsContents() {
        var spaces = new byte[1 << 20];
        Arrays.fill(spaces, (byte) ' ');
        var flood = PdfOf.drawing(out -> {
            for (int i = 0; i < 100; i++) out.write(spaces);
        });

        said.wrong("preview.too-large", () -> previews.page(stored("a.pdf", flood), 1), "a.pdf", "a.pdf");
    }

    @Test
    @DisplayName("is given up when its time is over, and then the next has its turn")
    void boundsTime() throws Exception {
        var slow = stored("a.pdf", PdfOf.drawing(out -> {
            for (int i = 0; i < 200_000; i++) out.write("0 0 595 842 re f\n".getBytes(US_ASCII));
        }));
        var hasty = new Previews(documents, MOMENT, MOMENT);

        said.wrong("preview.too-slow", () -> hasty.page(slow, 1), "a.pdf", "a.pdf");

        var end = Instant.now().plusSeconds(20);
        while (!hasty.isFree() && Instant.now().isBefore(end)) Thread.sleep(10);
        assertThat(hasty.isFree()).isTrue();
        hasty.destroy();
    }

    @Test
    @DisplayName("waits for its turn, and is refused when others draw all the time")
    void oneAtATime() throws Exception {
        var slow = stored("a.pdf", PdfOf.drawing(out -> {
            for (int i = 0; i < 200_000; i++) out.write("0 0 595 842 re f\n".getBytes(US_ASCII));
        }));
        var other = stored("b.pdf", Paper.pdf());
        var patient = new Previews(documents, MOMENT, Duration.ofSeconds(2));

        var first = new Thread(() -> catchThrowable(() -> patient.page(slow, 1)));
        first.start();
        while (patient.isFree()) Thread.onSpinWait();
        assertThatThrownBy(() -> patient.page(other, 1)).isInstanceOf(Crowded.class);
        first.join();
        patient.destroy();
    }

    @Test
    @DisplayName("of a damaged or locked paper is refused in words")
    void refusesUnreadable() {
        said.wrong(
                "preview.damaged",
                () -> previews.page(kept("a.pdf", "application/pdf", "%PDF-1.4 x".getBytes(US_ASCII)), 1));
        said.wrong("preview.damaged", () -> previews.page(kept("a.png", "image/png", "PNG".getBytes(US_ASCII)), 1));
        said.wrong(
                "preview.damaged", () -> previews.text(kept("a.ofd", "application/ofd", "PK\3\4".getBytes(US_ASCII))));
        said.wrong("preview.locked", () -> previews.page(kept("a.pdf", "application/pdf", PdfOf.locked()), 1));
    }

    @Test
    @DisplayName("of a photograph is no larger than a page, and upright as the camera was held")
    void drawsPhotographs() {
        var drawn = previews.page(stored("a.jpg", PhotoOf.turned(4_000, 3_000)), 1);

        var picture = PhotoOf.read(drawn.content());
        assertThat(picture.getWidth()).isLessThan(picture.getHeight());
        assertThat(picture.getWidth() * picture.getHeight()).isLessThan(2_510_000);
        var right = new Color(picture.getRGB(picture.getWidth() - 10, 10));
        var left = new Color(picture.getRGB(10, 10));
        assertThat(right.getRed()).isGreaterThan(200);
        assertThat(left.getBlue()).isGreaterThan(200);
    }

    @Test
    @DisplayName("of a picture of too many points is refused before it is read")
    void boundsPhotographs() {
        var wide = widened(PhotoOf.bytes("jpg", 400, 300), 60_000);

        said.wrong("preview.too-large", () -> previews.page(stored("a.jpg", wide), 1));
    }

    @Test
    @DisplayName("of an OFD is its text, with every character of it")
    void readsOfd() throws IOException {
        var text = "黑水县芦花镇 㴔𬀩";
        var bytes = new ByteArrayOutputStream();
        try (var ofd = new OFDDoc(bytes)) {
            ofd.add(new Paragraph(text));
        }
        var paper = stored("批复.ofd", bytes.toByteArray());

        assertThat(String.join("", previews.text(paper))).contains(text);
        said.wrong("preview.none", () -> previews.page(paper, 1), "批复.ofd", "批复.ofd");
        assertThat(OfdText.of("批复.ofd", Content.of(documents.copy(paper)), text.length() - 1))
                .containsExactly(text.substring(0, text.length() - 2));
    }

    private Document stored(String name, byte[] content) {
        return documents.store(name, content, people.at("village.handler@513228100210"));
    }

    /** A paper from before its like was refused at the upload. */
    private Document kept(String name, String type, byte[] bytes) {
        var document = new Document(
                UUID.randomUUID(),
                name,
                type,
                bytes.length,
                db.sql("select encode(sha256(?), 'hex')")
                        .param(bytes)
                        .query(String.class)
                        .single(),
                "somebody",
                Instant.now(),
                null);
        db.sql("""
                insert into documents.document (id, name, type, size, sha256, content, uploaded_by, uploaded_at)
                values (?, ?, ?, ?, ?, ?, ?, now())
                """)
                .params(document.id(), name, type, bytes.length, document.sha256(), bytes, document.uploadedBy())
                .update();
        return document;
    }

    /** The same photograph, which says that it is as wide and as high as this. */
    private static byte[] widened(byte[] jpeg, int points) {
        var bytes = jpeg.clone();
        for (int at = 2; at < bytes.length - 8; at++)
            if (bytes[at] == (byte) 0xFF && bytes[at + 1] == (byte) 0xC0) {
                for (int place : new int[] {at + 5, at + 7}) {
                    bytes[place] = (byte) (points >> 8);
                    bytes[place + 1] = (byte) points;
                }
                return bytes;
            }
        throw new AssertionError("no frame");
    }

    /** How many points of a part of a picture are dark. */
    private static long dark(BufferedImage picture, int left, int top, int right, int bottom) {
        long dark = 0;
        for (int y = top; y < Math.min(bottom, picture.getHeight()); y++)
            for (int x = left; x < Math.min(right, picture.getWidth()); x++)
                if (new Color(picture.getRGB(x, y)).getGreen() < 128) dark++;
        return dark;
    }
}
