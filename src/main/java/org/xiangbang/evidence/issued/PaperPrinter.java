package org.xiangbang.evidence.issued;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import com.openhtmltopdf.util.XRRuntimeException;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.thymeleaf.exceptions.TemplateEngineException;
import org.unbescape.xml.XmlEscape;
import org.xiangbang.shared.Rule;
import org.xiangbang.shared.Verdict;

/** Lays out a paper by its template as PDF/A-2b and OFD, each with the shapes of the characters that it uses. */
@Component
class PaperPrinter {
    private static final String SOURCE = "ours, decision 0167";
    private static final Rule HAS_A_FONT = new Rule("papers.font-missing", SOURCE);
    private static final Rule HAS_EVERY_CHARACTER = new Rule("papers.character-missing", SOURCE);

    private static final Rule HAS_A_TEMPLATE = new Rule("papers.template-faulty", SOURCE);
    private static final Logger LOG = LoggerFactory.getLogger(PaperPrinter.class);
    private static final int WEIGHT = 400;

    static {
        XRLog.setLoggingEnabled(false);
    }

    private final PaperFont font;
    private final PaperTemplates templates;

    PaperPrinter(PaperFont font, PaperTemplates templates) {
        this.font = font;
        this.templates = templates;
    }

    /** The same paper in both formats. */
    record Printed(byte[] pdf, byte[] ofd) {}

    /** Is there a font to print with? */
    boolean isReady() {
        return font.file().isPresent();
    }

    /** @throws org.xiangbang.shared.RuleBroken if there is no font with every character of the paper, or the template is faulty */
    Printed print(PaperKind kind, PaperContent content) {
        var file = font.file().orElse(null);
        Verdict.of(file != null, HAS_A_FONT).orThrow();
        try {
            var text = templates.fill(kind, content);
            var missing = font.missing(XmlEscape.unescapeXml(text));
            Verdict.of(missing.isEmpty(), HAS_EVERY_CHARACTER, missing).orThrow();
            var pdf = pdf(text, file);
            return new Printed(pdf, OfdPaper.of(pdf, font));
        } catch (IOException | TemplateEngineException | XRRuntimeException faulty) {
            LOG.warn("the template {} cannot be used", kind.template(), faulty);
            throw HAS_A_TEMPLATE.broken(kind.template());
        }
    }

    private static byte[] pdf(String text, File font) throws IOException {
        var bytes = new ByteArrayOutputStream();
        new PdfRendererBuilder()
                .usePdfAConformance(PdfAConformance.PDFA_2_B)
                .useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData())
                .useFont(font, "paper", WEIGHT, FontStyle.NORMAL, true)
                .useFastMode()
                .withHtmlContent(text, null)
                .toStream(bytes)
                .run();
        return bytes.toByteArray();
    }
}
