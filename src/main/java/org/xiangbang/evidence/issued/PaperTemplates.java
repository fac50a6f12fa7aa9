package org.xiangbang.evidence.issued;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.StringTemplateResolver;

/** The templates of papers: those of the operator's folder of models ({@code XIANGBANG_PROCESSES}), or else those in the jar. */
@Component
class PaperTemplates {
    private final String folder;
    private final SpringTemplateEngine engine = new SpringTemplateEngine();

    PaperTemplates(@Value("${xiangbang.processes:}") String folder) {
        this.folder = folder;
        var texts = new StringTemplateResolver();
        texts.setTemplateMode(TemplateMode.XML);
        texts.setCacheable(false);
        engine.setTemplateResolver(texts);
    }

    /**
     * @throws IOException if the template cannot be read
     * @throws org.thymeleaf.exceptions.TemplateEngineException if it is faulty
     */
    String fill(PaperKind kind, PaperContent content) throws IOException {
        var context = new Context(Locale.SIMPLIFIED_CHINESE);
        context.setVariable("paper", content);
        context.setVariable("qr", QrCode.of(content.caseNo()));
        return engine.process(read(kind.template()), context);
    }

    private String read(String template) throws IOException {
        var own = Path.of(folder, template);
        if (!folder.isEmpty() && Files.isReadable(own)) return Files.readString(own);
        return new ClassPathResource("processes/" + template).getContentAsString(StandardCharsets.UTF_8);
    }
}
