package org.xiangbang.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xiangbang.AppTest;
import org.xiangbang.Said;

@AppTest
class FileCheckTest {
    private static final byte[] PDF = "%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] PNG = {
        (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R'
    };

    @Autowired
    private Said said;

    private final FileCheck check = new FileCheck();

    @Test
    void takesWhatItsNameSays() throws IOException {
        assertThat(check.check("会议记录.pdf", PDF)).isEqualTo(FileType.PDF);
        assertThat(check.check("村口.PNG", PNG)).isEqualTo(FileType.PNG);
        assertThat(check.check("预算.xlsx", zip("[Content_Types].xml", "_rels/.rels", "xl/workbook.xml")))
                .isEqualTo(FileType.XLSX);
        assertThat(check.check("报告.docx", zip("[Content_Types].xml", "_rels/.rels", "word/document.xml")))
                .isEqualTo(FileType.DOCX);
        assertThat(check.check("批复.ofd", zip("OFD.xml", "Doc_0/Document.xml"))).isEqualTo(FileType.OFD);
    }

    @Test
    void refusesAProgramThatCallsItselfAPaper() {
        refused("document.not-what-it-says", "协议.pdf", new byte[] {'M', 'Z', 0, 0, 0, 0});
        refused("document.not-what-it-says", "照片.png", PDF);
        refused(
                "document.not-what-it-says",
                "网页.pdf",
                "<html><script>1</script></html>".getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void refusesTypesThatAreNotOnTheList() {
        refused("document.type-not-allowed", "脚本.js", "alert(1)".getBytes(StandardCharsets.US_ASCII));
        refused("document.type-not-allowed", "图.svg", "<svg/>".getBytes(StandardCharsets.US_ASCII));
        refused("document.type-not-allowed", "没有扩展名", PDF);
    }

    @Test
    void refusesMacrosAndProgramsInsideAPackage() throws IOException {
        refused(
                "document.not-what-it-says",
                "预算.xlsx",
                zip("[Content_Types].xml", "_rels/.rels", "xl/workbook.xml", "xl/vbaProject.bin"));
        refused("document.not-what-it-says", "批复.ofd", zip("OFD.xml", "Doc_0/run.exe"));
        refused(
                "document.not-what-it-says",
                "报告.docx",
                zip("[Content_Types].xml", "word/document.xml", "../../etc/passwd"));
        refused("document.not-what-it-says", "压缩.docx", zip("别的.txt"));
    }

    @Test
    void refusesAPackageThatUnpacksToAFloodOfZeros() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("OFD.xml"));
            zip.write(new byte[30 * 1024 * 1024]);
        }
        refused("document.not-what-it-says", "炸弹.ofd", bytes.toByteArray());
    }

    @Test
    void refusesEmptyAndTooLargeFiles() {
        refused("document.empty", "空.pdf", new byte[0]);
        refused("document.too-large", "大.pdf", new byte[FileCheck.MOST_BYTES + 1]);
    }

    @Test
    void refusesANameOfWhichNothingIsLeft() {
        said.wrong("document.name", () -> FileCheck.cleanName(".."), "“..”不能使用", "..");
        said.wrong("document.name", () -> FileCheck.cleanName("\u202E.pdf"), "不能使用", "cannot be used");
    }

    private void refused(String code, String name, byte[] content) {
        said.wrong(code, () -> check.check(name, content), name, name);
    }

    private static byte[] zip(String... parts) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts) {
                zip.putNextEntry(new ZipEntry(part));
                zip.write("<x/>".getBytes(StandardCharsets.US_ASCII));
            }
        }
        return bytes.toByteArray();
    }
}
