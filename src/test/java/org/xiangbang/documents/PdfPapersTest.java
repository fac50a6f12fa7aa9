package org.xiangbang.documents;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.action.PDPageAdditionalActions;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationFileAttachment;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.xiangbang.AppTest;
import org.xiangbang.Paper;

@AppTest
@DisplayName("A PDF")
class PdfPapersTest {
    private static final String PDF = "application/pdf";

    @LocalServerPort
    private int port;

    private Uploads uploads;

    @BeforeEach
    void somebody() {
        uploads = new Uploads(port);
    }

    @Test
    @DisplayName("with a page is taken, also if only changing it is forbidden")
    void isTaken() throws Exception {
        uploads.taken("会议记录.pdf", Paper.pdf(), PDF);
        uploads.taken("压缩的.pdf", pdf(pdf -> {}), PDF);
        uploads.taken("禁止修改.pdf", pdf(pdf -> lock(pdf, "")), PDF);
        uploads.taken("链接.pdf", pdf(pdf -> link(pdf, "https://example.org/")), PDF);
    }

    @Test
    @DisplayName("that cannot be opened without a password is refused as such")
    void refusesLocked() throws Exception {
        uploads.refused(
                "document.needs-password", "加密.pdf", pdf(pdf -> lock(pdf, "secret")), "请去掉密码", "Remove the password");
        var certificate =
                text("<</Type/Catalog/Pages 2 0 R>>", "/Encrypt<</Filter/Adobe.PubSec/V 4/SubFilter/adbe.pkcs7.s5>>");
        uploads.refused("document.needs-password", "证书加密.pdf", certificate);
        var unknown = text("<</Type/Catalog/Pages 2 0 R>>", "/Encrypt<</Filter/Company.Own/V 1>>");
        uploads.refused("document.needs-password", "专用加密.pdf", unknown);
    }

    @Test
    @DisplayName("that is damaged, or has no page, is refused as such")
    void refusesBroken() throws Exception {
        uploads.refused("document.broken", "五个字节.pdf", "%PDF-".getBytes(US_ASCII), "已损坏", "damaged");
        uploads.refused("document.broken", "没有内容.pdf", "%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF".getBytes(US_ASCII));
        uploads.refused(
                "document.broken", "嵌套.pdf", ("%PDF-1.7\n1 0 obj\n" + "[".repeat(1_000_000)).getBytes(US_ASCII));
        var empty = new ByteArrayOutputStream();
        try (var pdf = new PDDocument()) {
            pdf.save(empty);
        }
        uploads.refused("document.no-page", "无页.pdf", empty.toByteArray(), "一页也没有", "has no page");
    }

    @Test
    @DisplayName("that runs a script or a program is refused, wherever the action is")
    void refusesActions() throws Exception {
        refusedForAction(
                "打开时.pdf", pdf -> pdf.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)")));
        refusedForAction("翻页时.pdf", pdf -> {
            var actions = new PDPageAdditionalActions();
            actions.setO(new PDActionJavaScript("app.alert(1)"));
            pdf.getPage(0).setActions(actions);
        });
        refusedForAction("点击时.pdf", pdf -> {
            var link = new PDAnnotationLink();
            link.setAction(new PDActionLaunch());
            pdf.getPage(0).setAnnotations(List.of(link));
        });
    }

    private void refusedForAction(String name, Change change) throws Exception {
        uploads.refused("document.script", name, pdf(change), "请把它打印成新的 PDF", "Print it to a new PDF");
    }

    @Test
    @DisplayName("may carry papers and data, but nothing that would be refused by itself")
    void judgesWhatItCarries() throws Exception {
        uploads.taken("发票.pdf", carrying("发票.xml", "<?xml version=\"1.0\"?><发票/>".getBytes(UTF_8)), PDF);
        uploads.taken("清单.pdf", carrying("清单.csv", "村,金额\n芦花,1.00\n".getBytes(UTF_8)), PDF);
        uploads.taken("附表.pdf", carrying("附表.xlsx", PackageOf.xlsx().zip()), PDF);
        uploads.refused(
                "document.program",
                "程序.pdf",
                carrying("a.exe", "MZ\n".getBytes(US_ASCII)),
                "“程序.pdf › a.exe”是程序",
                "is a program");
        uploads.refused(
                "document.program",
                "改名.pdf",
                carrying("a.txt", "MZ\0\0".getBytes(US_ASCII)),
                "“改名.pdf › a.txt”",
                "“改名.pdf › a.txt”");
        uploads.refused(
                "document.attachment",
                "网页.pdf",
                carrying("a.txt", "<html><body/></html>".getBytes(US_ASCII)),
                "› a.txt”",
                "› a.txt”");
        var macro = PackageOf.xlsx().with("xl/vbaProject.bin", "x").zip();
        uploads.refused(
                "document.macro", "宏.pdf", carrying("表.xlsx", macro), "“宏.pdf › 表.xlsx”带有宏", "› 表.xlsx” holds macros");
        uploads.refused(
                "document.broken",
                "坏的.pdf",
                carrying("a.pdf", "%PDF-".getBytes(US_ASCII)),
                "“坏的.pdf › a.pdf”",
                "› a.pdf”");
        uploads.refused(
                "document.program",
                "图钉.pdf",
                pdf(pdf -> {
                    var pin = new PDAnnotationFileAttachment();
                    pin.setFile(file(pdf, "a.bat", "del *".getBytes(US_ASCII)));
                    pdf.getPage(0).setAnnotations(List.of(pin));
                }),
                "› a.bat”",
                "› a.bat”");
    }

    @Test
    @DisplayName("that would fill the memory is refused, whether by a file in it or by its own lists")
    void refusesFloods() throws Exception {
        uploads.refused("document.unpacks-too-much", "附件炸弹.pdf", carrying("a.txt", new byte[25 * 1024 * 1024]));
        uploads.refused("document.unpacks-too-much", "对象炸弹.pdf", listOfObjects(25 * 1024 * 1024));
    }

    private static byte[] pdf(Change change) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var pdf = new PDDocument()) {
            pdf.addPage(new PDPage());
            change.in(pdf);
            pdf.save(bytes);
        }
        return bytes.toByteArray();
    }

    private static byte[] carrying(String name, byte[] content) throws IOException {
        return pdf(pdf -> {
            var tree = new PDEmbeddedFilesNameTreeNode();
            tree.setNames(Map.of(name, file(pdf, name, content)));
            var names = new PDDocumentNameDictionary(pdf.getDocumentCatalog());
            names.setEmbeddedFiles(tree);
            pdf.getDocumentCatalog().setNames(names);
        });
    }

    private static PDComplexFileSpecification file(PDDocument pdf, String name, byte[] content) throws IOException {
        var file = new PDComplexFileSpecification();
        file.setFile(name);
        file.setFileUnicode(name);
        file.setEmbeddedFile(new PDEmbeddedFile(pdf, new ByteArrayInputStream(content), COSName.FLATE_DECODE));
        return file;
    }

    private static void lock(PDDocument pdf, String password) throws IOException {
        pdf.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
    }

    private static void link(PDDocument pdf, String address) throws IOException {
        var action = new PDActionURI();
        action.setURI(address);
        var link = new PDAnnotationLink();
        link.setAction(action);
        pdf.getPage(0).setAnnotations(List.of(link));
    }

    /** A document of one page written by hand. */
    private static byte[] text(String catalog, String trailer) {
        return """
                %%PDF-1.4
                1 0 obj%s endobj
                2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
                3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj
                trailer<</Root 1 0 R/ID[<00><00>]%s>>
                %%%%EOF
                """.formatted(catalog, trailer).getBytes(US_ASCII);
    }

    /** A document whose catalog is in a list of objects with that many spaces behind it. */
    private static byte[] listOfObjects(int spaces) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var deflated = new DeflaterOutputStream(packed)) {
            deflated.write("4 0 <</Type/Catalog/Pages 2 0 R>>".getBytes(US_ASCII));
            deflated.write(" ".repeat(spaces).getBytes(US_ASCII));
        }
        var pdf = new ByteArrayOutputStream();
        var head = """
                %%PDF-1.5
                2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
                3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj
                5 0 obj<</Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length %d>>stream
                """.formatted(packed.size());
        pdf.writeBytes(head.getBytes(US_ASCII));
        pdf.writeBytes(packed.toByteArray());
        pdf.writeBytes("\nendstream endobj\ntrailer<</Root 4 0 R>>\n%%EOF\n".getBytes(US_ASCII));
        return pdf.toByteArray();
    }

    /** What a test does to a document of one page. */
    @FunctionalInterface
    private interface Change {
        void in(PDDocument pdf) throws IOException;
    }
}
