package org.xiangbang.evidence.issued;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xiangbang.evidence.issued.PaperSamples.content;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.xiangbang.shared.RuleBroken;

@DisplayName("A paper that officials sign")
class PaperPrinterTest {
    private static final Set<PaperKind> LONG = EnumSet.of(PaperKind.ACCEPTANCE);

    private final PaperPrinter printer = new PaperPrinter(new PaperFont(ChineseFont.file()), new PaperTemplates(""));

    /** What is printed needs a font; what is refused without one does not. */
    private PaperPrinter printer() {
        ChineseFont.orSkip();
        return printer;
    }

    @ParameterizedTest
    @EnumSource(PaperKind.class)
    @DisplayName("is PDF/A-2b, as veraPDF judges")
    void isPdfA(PaperKind kind) throws Exception {
        assertThat(faults(printer().print(kind, content("同意", 5)).pdf())).isEmpty();
    }

    /** Returns what veraPDF finds wrong. */
    static List<String> faults(byte[] paper) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        try (var parser = Foundries.defaultInstance()
                        .createParser(new ByteArrayInputStream(paper), PDFAFlavour.PDFA_2_B);
                var validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFA_2_B, false)) {
            var judged = validator.validate(parser);
            var faults =
                    judged.getTestAssertions().stream().map(Object::toString).toList();
            return judged.isCompliant()
                    ? faults
                    : Stream.concat(faults.stream(), Stream.of("not PDF/A")).toList();
        }
    }

    @ParameterizedTest
    @EnumSource(PaperKind.class)
    @DisplayName(
            "has on one page, or on two with places for many signatures, what the case holds, page numbers and places for signatures, in a font that it brings in part")
    void isOneSheet(PaperKind kind) throws Exception {
        var bytes = printer().print(kind, content("同意", 5)).pdf();

        try (var paper = Loader.loadPDF(bytes)) {
            var pages = LONG.contains(kind) ? 2 : 1;
            assertThat(paper.getNumberOfPages()).isEqualTo(pages);
            assertThat(text(paper))
                    .contains("第 1 页，共 " + pages + " 页", "P-513228-2026-0001", "四川省黑水县芦花镇", "王芳", "签名", "（盖章）");
            assertThat(text(paper).replaceAll("\\s", "")).contains("谷汝村藏白菊种植").contains(said(kind));
            var fonts = paper.getPage(0).getResources();
            for (var name : fonts.getFontNames()) {
                assertThat(fonts.getFont(name).isEmbedded()).isTrue();
                assertThat(fonts.getFont(name).getName()).matches("[A-Z]{6}\\+.*");
            }
        }
        assertThat(bytes.length).isLessThan(400_000);
    }

    /** What only this kind of paper says. */
    private static String[] said(PaperKind kind) {
        var said = switch (kind) {
            case APPROVAL -> "项目审批表 演示协会 decide.approvedAmount（人民币陆拾肆万元整） 审批决定 2026年11月29日";
            case REPLY ->
                "关于谷汝村藏白菊种植项目的批复 演示协会 issueReply.replyNumber decide.approvedAmount（人民币陆拾肆万元整） plan.summary budget.budgetLines issueReply.conditions";
            case AGREEMENT ->
                "项目协议 演示协会 agreement.agreementAmount（人民币陆拾肆万元整） budget.budgetLines agreement.tranches agreement.tasks agreement.exit "
                        + "agreement.signatures";
            case DISBURSEMENT -> "资金拨付单 演示协会 收款单位全称 捐赠 第payment.tranche期 核实的形象进度 payment.payments";
            case ACCEPTANCE ->
                "项目验收单 演示协会 issueReply.replyNumber settlementAudit.reportNo money.paid acceptance.items "
                        + "finalCheck.record finalCheck.outcome finalCheck.team";
            case VILLAGE_NOTICE, TOWNSHIP_NOTICE ->
                "需求项目公示 need.task need.nature need-funds.funding need.people need.participation 公示时间 受理异议";
            case ANNOUNCEMENT -> "需求项目库入库公告 need.task need-funds.funding";
            case AGREEMENT_NOTICE -> "项目协议公示 演示协会 agreement.agreementAmount agreement.tasks 公示时间 受理异议";
            case RESULT_NOTICE -> "项目验收结果公示 演示协会 finalCheck.outcome acceptance.items 公示时间 受理异议";
        };
        return said.split(" ");
    }

    @Test
    @DisplayName("has the number of its case as a code that can be read from the sheet")
    void hasACode() throws Exception {
        try (var paper = Loader.loadPDF(
                printer().print(PaperKind.APPROVAL, content("同意", 5)).pdf())) {
            var sheet = new PDFRenderer(paper).renderImageWithDPI(0, 200);
            var corner = sheet.getSubimage(sheet.getWidth() * 2 / 3, 0, sheet.getWidth() / 3, sheet.getHeight() / 5);
            var points = new int[corner.getWidth() * corner.getHeight()];
            corner.getRGB(0, 0, corner.getWidth(), corner.getHeight(), points, 0, corner.getWidth());
            var source = new RGBLuminanceSource(corner.getWidth(), corner.getHeight(), points);
            var read = new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(source)));

            assertThat(read.getText()).isEqualTo("P-513228-2026-0001");
        }
    }

    @Test
    @DisplayName("goes on to a second page rather than leave out anything")
    void leavesOutNothing() throws Exception {
        var said = "意见很长，".repeat(300);

        try (var paper = Loader.loadPDF(
                printer().print(PaperKind.APPROVAL, content(said + "到此为止", 5)).pdf())) {
            assertThat(paper.getNumberOfPages()).isGreaterThan(1);
            assertThat(text(paper).replaceAll("\\s", "")).contains("到此为止", "第2页，共");
        }
    }

    @Test
    @DisplayName("is not printed with empty boxes: without a font or a character it is refused")
    void isRefusedWithoutFont(@TempDir Path folder) throws IOException {
        var none = new PaperPrinter(new PaperFont(folder.resolve("none.ttf").toString()), new PaperTemplates(""));
        var broken = Files.writeString(folder.resolve("broken.ttf"), "no font");
        var unusable = new PaperPrinter(new PaperFont(broken.toString()), new PaperTemplates(""));

        for (var without : List.of(none, unusable))
            assertThatThrownBy(() -> without.print(PaperKind.APPROVAL, content("同意", 1)))
                    .isInstanceOf(RuleBroken.class)
                    .hasMessage("papers.font-missing");
        assertThatThrownBy(() -> printer().print(PaperKind.APPROVAL, content("同意\uD87E\uDFFF", 1)))
                .isInstanceOfSatisfying(
                        RuleBroken.class, refused -> assertThat(refused.facts()).containsExactly("\uD87E\uDFFF"));
    }

    @Test
    @DisplayName("is laid out by a county's own template, and a faulty one is refused by its name")
    void hasATemplateOfTheCounty(@TempDir Path folder) throws IOException {
        ChineseFont.orSkip();
        var own = new PaperPrinter(new PaperFont(ChineseFont.file()), new PaperTemplates(folder.toString()));
        var file = Files.createDirectories(folder.resolve("projects")).resolve("approval.html");
        Files.writeString(file, """
                <html xmlns="http://www.w3.org/1999/xhtml" xmlns:th="http://www.thymeleaf.org"><head><title>本县</title></head>
                <body style="font-family: paper" th:text="|本县审批表 ${paper.title}|"></body></html>
                """);
        try (var paper =
                Loader.loadPDF(own.print(PaperKind.APPROVAL, content("同意", 1)).pdf())) {
            assertThat(text(paper)).contains("本县审批表 谷汝村藏白菊种植");
        }

        Files.copy(Path.of("processes", "projects", "approval.html"), file, StandardCopyOption.REPLACE_EXISTING);
        Files.writeString(
                folder.resolve("frame.html"),
                Files.readString(Path.of("processes", "frame.html")).replace("从乡帮系统出具", "由本县出具"));
        try (var paper =
                Loader.loadPDF(own.print(PaperKind.APPROVAL, content("同意", 1)).pdf())) {
            assertThat(text(paper)).contains("项目审批表", "由本县出具");
        }
        Files.delete(folder.resolve("frame.html"));

        for (var faulty : List.of("<html><body>", "<html><body><p th:text='${nothing.at.all}'/></body></html>")) {
            Files.writeString(file, faulty);
            assertThatThrownBy(() -> own.print(PaperKind.APPROVAL, content("同意", 1)))
                    .isInstanceOfSatisfying(RuleBroken.class, refused -> {
                        assertThat(refused.rule().code()).isEqualTo("papers.template-faulty");
                        assertThat(refused.facts()).containsExactly("projects/approval.html");
                    });
        }
    }

    @Test
    @DisplayName("takes what people typed as text, never as markup")
    void takesTextAsText() throws Exception {
        try (var paper = Loader.loadPDF(printer()
                .print(PaperKind.APPROVAL, content("<img src='file:///etc/hosts'/> ${1+1} &amp;", 1))
                .pdf())) {
            assertThat(text(paper).replaceAll("\\s", "")).contains("<imgsrc='file:///etc/hosts'/>", "${1+1}", "&amp;");
            var pictures = paper.getPage(0).getResources().getXObjectNames();
            assertThat(pictures).hasSize(1);
            assertThat(paper.getDocumentCatalog().getCOSObject().containsKey(COSName.OPEN_ACTION))
                    .isFalse();
        }
    }

    static String text(PDDocument paper) throws IOException {
        return new PDFTextStripper().getText(paper);
    }
}
