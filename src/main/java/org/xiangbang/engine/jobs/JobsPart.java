package org.xiangbang.engine.jobs;

import java.util.List;
import java.util.Locale;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.stereotype.Component;
import org.xiangbang.engine.model.Definitions;
import org.xiangbang.web.Sentences;
import org.xiangbang.web.system.SystemLine;
import org.xiangbang.web.system.SystemLines;
import org.xiangbang.web.system.SystemPart;

/** The engine and its automatic work, on the page of the system. */
@Component
class JobsPart implements SystemPart {
    private static final String PAGE = "/admin/jobs";

    private final Jobs jobs;
    private final Definitions definitions;
    private final Sentences sentences;

    JobsPart(Jobs jobs, Definitions definitions, Sentences sentences) {
        this.jobs = jobs;
        this.definitions = definitions;
        this.sentences = sentences;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public String word() {
        return "jobs";
    }

    @Override
    public List<SystemLine> lines(Locale locale) {
        var counts = jobs.counts();
        return new SystemLines(sentences, locale)
                .say("engine", "Camunda " + ProcessEngine.class.getPackage().getImplementationVersion())
                .say("processes", definitions.names().size(), false, "/models")
                .say("jobs-waiting", counts.waiting())
                .say("jobs-due", counts.due())
                .say("jobs-running", counts.running())
                .say("jobs-held", counts.held())
                .say("jobs-failed", counts.failed(), counts.failed() > 0, PAGE)
                .all();
    }

    @Override
    public long alarms() {
        return jobs.failedCount();
    }
}
