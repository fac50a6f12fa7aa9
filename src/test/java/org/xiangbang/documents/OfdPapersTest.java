package org.xiangbang.documents;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ofdrw.layout.OFDDoc;
import org.ofdrw.layout.edit.Attachment;
import org.ofdrw.layout.element.Paragraph;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.xiangbang.AppTest;

@AppTest
@DisplayName("An OFD")
class OfdPapersTest {
    private static final String OFD = "application/ofd";

    @LocalServerPort
    private int port;

    @TempDir
    private Path folder;

    private Uploads uploads;

    @BeforeEach
    void somebody() {
        uploads = new Uploads(port);
    }

    @Test
    @DisplayName("is taken as its maker packed it, deflated or stored, signed or not")
    void isTaken() throws Exception {
        var written = ofd();
        uploads.taken("批复.ofd", written, OFD);
        uploads.taken("压缩.ofd", PackageOf.of(written).zip(), OFD);
        uploads.taken("存储.ofd", PackageOf.of(written).streamed(), OFD);
        uploads.taken("盖章.ofd", signed(written).zip(), OFD);
        uploads.taken(
                "旧名.ofd", PackageOf.of(written).with("Doc_0/Res/图片.png", "x").zip(Charset.forName("GBK")), OFD);
        var told = uploads.stored("批复.pdf", written);
        assertThat(told.get("name").asText()).isEqualTo("批复.ofd");
    }

    @Test
    @DisplayName("may carry papers and data, but nothing that would be refused by itself")
    void judgesWhatItCarries() throws Exception {
        uploads.taken("发票.ofd", carrying("发票.xml", "<?xml version=\"1.0\"?><发票/>".getBytes(UTF_8)), OFD);
        uploads.taken("附表.ofd", carrying("附表.xlsx", PackageOf.xlsx().zip()), OFD);
        var program = carrying("run.exe", "MZ\0\0".getBytes(US_ASCII));
        uploads.refused("document.program", "程序.ofd", program, "“程序.ofd › run.exe”是程序", "is a program");
        var macro = carrying(
                "表.xlsx", PackageOf.xlsx().with("xl/vbaProject.bin", "x").zip());
        uploads.refused("document.macro", "宏.ofd", macro, "“宏.ofd › 表.xlsx”带有宏", "› 表.xlsx” holds macros");
        var page = carrying("网页.txt", "<html><body/></html>".getBytes(US_ASCII));
        uploads.refused("document.attachment", "网页.ofd", page, "“网页.ofd › 网页.txt”", "“网页.ofd › 网页.txt”");
        var picture =
                PackageOf.of(ofd()).with("Doc_0/Res/image_1.png", "MZ\0\0").zip();
        uploads.refused("document.program", "图片.ofd", picture, "› image_1.png”", "› image_1.png”");
    }

    @Test
    @DisplayName("that is encrypted is refused as a locked PDF is")
    void refusesEncrypted() throws Exception {
        var encrypted = PackageOf.of(ofd())
                .with("Encryptions.xml", "<ofd:Encryptions xmlns:ofd=\"http://www.ofdspec.org/2016\"/>")
                .with("OFD.xml", new byte[] {1, 2, 3});
        uploads.refused("document.needs-password", "加密.ofd", encrypted.zip());
    }

    @Test
    @DisplayName("that is damaged or leads nowhere is refused as such")
    void refusesBroken() throws Exception {
        var written = ofd();
        uploads.refused("document.broken", "断了.ofd", Arrays.copyOf(written, written.length - 100));
        uploads.refused(
                "document.broken",
                "空的.ofd",
                PackageOf.of(written).with("OFD.xml", "<OFD/>").zip());
        uploads.refused(
                "document.broken",
                "缺件.ofd",
                new PackageOf()
                        .with("OFD.xml", PackageOf.of(written).text("OFD.xml"))
                        .zip());
    }

    @Test
    @DisplayName("that unpacks to too much is refused, also where an attached package does so")
    void refusesFloods() throws Exception {
        var zeros = new byte[30 * 1024 * 1024];
        uploads.refused(
                "document.unpacks-too-much",
                "炸弹.ofd",
                PackageOf.of(ofd()).with("Doc_0/zeros", zeros).zip());
        var inside =
                carrying("表.xlsx", PackageOf.xlsx().with("xl/zeros.xml", zeros).zip());
        uploads.refused("document.unpacks-too-much", "附件炸弹.ofd", inside);
    }

    private static byte[] ofd() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var ofd = new OFDDoc(bytes)) {
            ofd.add(new Paragraph("关于芦花镇的批复"));
        }
        return bytes.toByteArray();
    }

    private byte[] carrying(String name, byte[] content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var ofd = new OFDDoc(bytes)) {
            ofd.add(new Paragraph("关于芦花镇的批复"));
            ofd.addAttachment(new Attachment(name, Files.write(folder.resolve(name), content)));
        }
        return bytes.toByteArray();
    }

    /** With the parts of a seal as GB/T 33190, 18 names them; what is in them is the business of who verifies it. */
    private static PackageOf signed(byte[] written) throws IOException {
        var copy = PackageOf.of(written);
        var entry = copy.text("OFD.xml")
                .replace(
                        "</ofd:DocBody>", "<ofd:Signatures>/Doc_0/Signs/Signatures.xml</ofd:Signatures></ofd:DocBody>");
        return copy.with("OFD.xml", entry)
                .with("Doc_0/Signs/Signatures.xml", "<ofd:Signatures xmlns:ofd=\"http://www.ofdspec.org/2016\"/>")
                .with("Doc_0/Signs/Sign_0/Signature.xml", "<ofd:Signature xmlns:ofd=\"http://www.ofdspec.org/2016\"/>")
                .with("Doc_0/Signs/Sign_0/Seal.esl", new byte[] {0x30, 3, 2, 1, 4})
                .with("Doc_0/Signs/Sign_0/SignedValue.dat", new byte[] {0x30, 3, 2, 1, 4});
    }
}
