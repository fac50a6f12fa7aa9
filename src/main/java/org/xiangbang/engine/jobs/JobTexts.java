package org.xiangbang.engine.jobs;

import java.util.Locale;
import org.springframework.stereotype.Component;
import org.xiangbang.engine.model.Definitions;
import org.xiangbang.engine.model.ElementNames;
import org.xiangbang.web.Sentences;

/** Names failed jobs in the reader's language. */
@Component
class JobTexts {
    private final Definitions definitions;
    private final ElementNames elements;
    private final Sentences sentences;

    JobTexts(Definitions definitions, ElementNames elements, Sentences sentences) {
        this.definitions = definitions;
        this.elements = elements;
        this.sentences = sentences;
    }

    String process(FailedJob job, Locale locale) {
        return sentences.process(job.process(), definitions.name(job.process(), job.version()), locale);
    }

    String step(FailedJob job, Locale locale) {
        return elements.of(
                job.process(),
                job.version(),
                job.step(),
                (id, name) -> sentences.step(job.process(), id, name, locale));
    }

    /** Says what happened in a sentence; what the program said stands behind it where it helps whoever maintains it. */
    String cause(FailedJob job, Locale locale) {
        return sentences.text("jobs.cause." + job.cause().word(), locale);
    }
}
