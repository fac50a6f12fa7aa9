package org.xiangbang.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.xiangbang.shared.FormRefused;

class FileCheckTest {
    private static final byte[] PDF = "%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] PNG = {
        (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R'
    };

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
        refused("协议.pdf", new byte[] {'M', 'Z', 0, 0, 0, 0}, "document.not-what-it-says");
        refused("照片.png", PDF, "document.not-what-it-says");
        refused(
                "网页.pdf",
                "<html><script>1</script></html>".getBytes(StandardCharsets.US_ASCII),
                "document.not-what-it-says");
    }

    @Test
    void refusesTypesThatAreNotOnTheList() {
        refused("脚本.js", "alert(1)".getBytes(StandardCharsets.US_ASCII), "document.type-not-allowed");
        refused("图.svg", "<svg/>".getBytes(StandardCharsets.US_ASCII), "document.type-not-allowed");
        refused("没有扩展名", PDF, "document.type-not-allowed");
    }

    @Test
    void refusesMacrosAndProgramsInsideAPackage() throws IOException {
        refused(
                "预算.xlsx",
                zip("[Content_Types].xml", "_rels/.rels", "xl/workbook.xml", "xl/vbaProject.bin"),
                "document.not-what-it-says");
        refused("批复.ofd", zip("OFD.xml", "Doc_0/run.exe"), "document.not-what-it-says");
        refused(
                "报告.docx",
                zip("[Content_Types].xml", "word/document.xml", "../../etc/passwd"),
                "document.not-what-it-says");
        refused("压缩.docx", zip("别的.txt"), "document.not-what-it-says");
    }

    @Test
    void refusesAPackageThatUnpacksToAFloodOfZeros() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("OFD.xml"));
            zip.write(new byte[30 * 1024 * 1024]);
        }
        refused("炸弹.ofd", bytes.toByteArray(), "document.not-what-it-says");
    }

    @Test
    void refusesEmptyAndTooLargeFiles() {
        refused("空.pdf", new byte[0], "document.empty");
        refused("大.pdf", new byte[FileCheck.MOST_BYTES + 1], "document.too-large");
    }

    @Test
    void namesLoseFoldersAndControlCharacters() {
        assertThat(FileCheck.cleanName("C:\\桌面\\会议\u0007记录.pdf")).isEqualTo("会议记录.pdf");
        assertThat(FileCheck.cleanName("../../etc/<b>.pdf")).isEqualTo("b.pdf");
        assertThat(FileCheck.cleanName("长".repeat(400) + ".pdf")).hasSize(200).endsWith(".pdf");
        assertThatExceptionOfType(FormRefused.class).isThrownBy(() -> FileCheck.cleanName(".."));
    }

    private void refused(String name, byte[] content, String code) {
        assertThatExceptionOfType(FormRefused.class)
                .isThrownBy(() -> check.check(name, content))
                .satisfies(refusal ->
                        assertThat(refusal.violations().get(0).code()).isEqualTo(code));
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
