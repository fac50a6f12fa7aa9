package org.xiangbang.evidence.issued;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.AbstractConfigurableTemplateResolver;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.thymeleaf.templateresolver.FileTemplateResolver;

/**
 * The templates of papers: those of the operator's folder of models ({@code XIANGBANG_PROCESSES}), or else those in the jar. Each of
 * them, and the frame that they share, is looked for by itself.
 */
@Component
class PaperTemplates {
    private final SpringTemplateEngine engine = new SpringTemplateEngine();

    PaperTemplates(@Value("${xiangbang.processes:}") String folder) {
        if (!folder.isEmpty()) engine.addTemplateResolver(among(new FileTemplateResolver(), folder + "/", 1));
        engine.addTemplateResolver(among(new ClassLoaderTemplateResolver(), "processes/", 2));
    }

    private static AbstractConfigurableTemplateResolver among(
            AbstractConfigurableTemplateResolver templates, String folder, int order) {
        templates.setOrder(order);
        templates.setPrefix(folder);
        templates.setTemplateMode(TemplateMode.XML);
        templates.setForceTemplateMode(true);
        templates.setCharacterEncoding(StandardCharsets.UTF_8.name());
        templates.setCheckExistence(true);
        templates.setCacheable(false);
        return templates;
    }

    /** @throws org.thymeleaf.exceptions.TemplateEngineException if the template cannot be read or is faulty */
    String fill(PaperKind kind, PaperContent content) {
        var context = new Context(Locale.SIMPLIFIED_CHINESE);
        context.setVariable("paper", content);
        context.setVariable("qr", QrCode.of(content.caseNo()));
        return engine.process(kind.template(), context);
    }
}
