package org.xiangbang.documents;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.xiangbang.AppTest;

@AppTest
@DisplayName("A text or a table of Office")
class OfficePapersTest {
    private static final String STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships";
    private static final String TRANSITIONAL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String CHART = "word/charts/_rels/chart1.xml.rels";
    private static final String MACRO_TEXT = "application/vnd.ms-word.document.macroEnabled.main+xml";
    private static final String MACRO_TABLE = "application/vnd.ms-excel.sheet.macroEnabled.main+xml";
    private static final String SLIDES =
            "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml";
    private static final byte[] OLD_OFFICE = {
        (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
    };

    @LocalServerPort
    private int port;

    private Uploads uploads;

    @BeforeEach
    void somebody() {
        uploads = new Uploads(port);
    }

    @Test
    @DisplayName("is known by its relationships, wherever its main part is and however it was written")
    void isKnown() throws Exception {
        uploads.taken("报告.docx", PackageOf.docx().zip(), PackageOf.DOCX);
        uploads.taken("预算.xlsx", PackageOf.xlsx().zip(), PackageOf.XLSX);
        uploads.taken("网页版.docx", office("word/document2.xml", PackageOf.DOCX).zip(), PackageOf.DOCX);
        uploads.taken("别处.xlsx", office("table/book.xml", PackageOf.XLSX).zip(), PackageOf.XLSX);
        var absolute = PackageOf.xlsx().related("_rels/.rels", "officeDocument", "/xl/workbook.xml");
        uploads.taken("从头.xlsx", absolute.zip(), PackageOf.XLSX);
        uploads.taken(
                "严格.docx",
                PackageOf.office("word/document.xml", PackageOf.DOCX + ".main+xml", STRICT)
                        .zip(),
                PackageOf.DOCX);
        uploads.taken("流式.docx", PackageOf.docx().streamed(), PackageOf.DOCX);
        uploads.taken(
                "国标.docx",
                PackageOf.docx().with("word/media/图..片.png", "x").zip(Charset.forName("GBK")),
                PackageOf.DOCX);
    }

    @Test
    @DisplayName("may have a chart with its table in it, and a text that is embedded")
    void mayEmbedPapers() throws Exception {
        var chart = PackageOf.docx()
                .related(CHART, "package", "../embeddings/Microsoft_Excel_Sheet1.xlsx")
                .with(
                        "word/embeddings/Microsoft_Excel_Sheet1.xlsx",
                        PackageOf.xlsx().zip());
        uploads.taken("图表.docx", chart.zip(), PackageOf.DOCX);
        uploads.taken(
                "内含.docx",
                PackageOf.docx().with("word/embeddings/1.docx", chart.zip()).zip(),
                PackageOf.DOCX);
    }

    @Test
    @DisplayName("gets the ending of its content")
    void getsItsEnding() throws Exception {
        var told = uploads.stored("预算.docx", PackageOf.xlsx().zip());

        assertThat(told.get("name").asText()).isEqualTo("预算.xlsx");
        assertThat(told.get("note").asText()).isEqualTo("文件的内容是 XLSX，已存为“预算.xlsx”。");
    }

    @Test
    @DisplayName("with macros or controls is refused, also inside of another")
    void refusesMacros() throws Exception {
        refusedForMacro("宏.xlsx", PackageOf.xlsx().with("xl/vbaProject.bin", "x"));
        refusedForMacro(
                "改名的宏.xlsx",
                PackageOf.xlsx().with("xl/x.bin", "x").typed("xl/x.bin", "application/vnd.ms-office.vbaProject"));
        refusedForMacro("宏.docx", PackageOf.office("word/document.xml", MACRO_TEXT, TRANSITIONAL));
        refusedForMacro("控件.docx", PackageOf.docx().with("word/activeX/activeX1.xml", "<x/>"));
        var table =
                PackageOf.office("xl/workbook.xml", MACRO_TABLE, TRANSITIONAL).zip();
        uploads.refused(
                "document.macro",
                "图表.docx",
                PackageOf.docx().with("word/embeddings/表.xlsm", table).zip(),
                "“图表.docx › 表.xlsm”带有宏",
                "“图表.docx › 表.xlsm” holds macros");
    }

    private void refusedForMacro(String name, PackageOf content) throws Exception {
        uploads.refused("document.macro", name, content.zip());
    }

    @Test
    @DisplayName("with a program in it is refused, whatever the program is called")
    void refusesPrograms() throws Exception {
        var named = PackageOf.docx().with("word/embeddings/run.exe", "x").zip();
        uploads.refused("document.program", "程序.docx", named, "“程序.docx › run.exe”是程序", "› run.exe” is a program");
        var picture = PackageOf.docx().with("word/media/image1.png", "MZ\0\0").zip();
        uploads.refused("document.program", "图片.docx", picture, "“图片.docx › image1.png”", "“图片.docx › image1.png”");
    }

    @Test
    @DisplayName("with a file in it that is neither a paper nor data is refused")
    void refusesOtherFiles() throws Exception {
        var object = PackageOf.docx()
                .with("word/embeddings/oleObject1.bin", OLD_OFFICE)
                .zip();
        uploads.refused("document.attachment", "对象.docx", object, "“对象.docx › oleObject1.bin”", "is of a type");
        var chunk = PackageOf.docx()
                .related("word/_rels/document.xml.rels", "aFChunk", "chunk.html")
                .with("word/chunk.html", "<html><body>1</body></html>");
        uploads.refused("document.attachment", "网页.docx", chunk.zip(), "› chunk.html”", "› chunk.html”");
    }

    @Test
    @DisplayName("inside of others is looked at four deep and no deeper")
    void refusesDepth() throws Exception {
        var paper = PackageOf.docx().zip();
        for (int i = 0; i < 3; i++)
            paper = PackageOf.docx()
                    .with("word/embeddings/" + i + ".docx", paper)
                    .zip();
        uploads.taken("三层.docx", paper, PackageOf.DOCX);
        var deeper = PackageOf.docx().with("word/embeddings/x.docx", paper).zip();
        uploads.refused("document.attachment", "四层.docx", deeper, "› 0.docx”", "› 0.docx”");
    }

    @Test
    @DisplayName("that needs a password is refused as such")
    void refusesLocked() {
        var locked = new ByteArrayOutputStream();
        locked.writeBytes(OLD_OFFICE);
        locked.writeBytes("EncryptedPackage".getBytes(UTF_16LE));
        uploads.refused("document.needs-password", "加密.docx", locked.toByteArray(), "请去掉密码", "Remove the password");
    }

    @Test
    @DisplayName("that is damaged is refused as such")
    void refusesBroken() throws Exception {
        var good = PackageOf.docx().zip();
        uploads.refused("document.broken", "断了.docx", Arrays.copyOf(good, good.length / 2), "已损坏", "damaged");
        var changed = PackageOf.docx().with("word/x.xml", "ABCDEFG").streamed();
        changed[new String(changed, UTF_8).indexOf("ABCDEFG")] = 'X';
        uploads.refused("document.broken", "变了.docx", changed);
        uploads.refused(
                "document.broken",
                "缺件.docx",
                new PackageOf().with("_rels/.rels", "<x/>").typed("a", "b").zip());
        uploads.refused(
                "document.broken",
                "外逃.docx",
                PackageOf.docx().with("../../etc/passwd", "x").zip());
        var list = PackageOf.docx()
                .with("word/_rels/document.xml.rels", "<!DOCTYPE x [<!ENTITY y \"z\">]><x>&y;")
                .zip();
        uploads.refused("document.broken", "清单.docx", list);
    }

    @Test
    @DisplayName("that is something else is refused by name of what may come")
    void refusesOthers() throws Exception {
        var slides =
                PackageOf.office("ppt/presentation.xml", SLIDES, TRANSITIONAL).zip();
        uploads.refused("document.not-what-it-says", "演示.docx", slides, "另存为其中一种格式", "save it as one of these");
        uploads.refused(
                "document.not-what-it-says",
                "压缩.docx",
                new PackageOf().with("别的.txt", "x").zip());
        uploads.refused("document.not-what-it-says", "旧的.docx", OLD_OFFICE);
    }

    @Test
    @DisplayName("that unpacks to too much is refused, also where another one does so inside of it")
    void refusesFloods() throws Exception {
        var flood = PackageOf.xlsx()
                .with("xl/zeros.xml", new byte[30 * 1024 * 1024])
                .zip();
        uploads.refused("document.unpacks-too-much", "炸弹.xlsx", flood);
        uploads.refused(
                "document.unpacks-too-much",
                "炸弹.docx",
                PackageOf.docx().with("word/embeddings/1.xlsx", flood).zip());
        var many = PackageOf.docx();
        for (int i = 0; i < Unpacked.MOST_PARTS; i++) many.with("word/" + i + ".xml", "");
        uploads.refused("document.unpacks-too-much", "太多.docx", many.zip());
    }

    private static PackageOf office(String main, String type) {
        return PackageOf.office(main, type + ".main+xml", TRANSITIONAL);
    }
}
