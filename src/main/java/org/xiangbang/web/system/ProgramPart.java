package org.xiangbang.web.system;

import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.SpringBootVersion;
import org.springframework.stereotype.Component;
import org.xiangbang.web.Sentences;
import org.xiangbang.web.Show;

/** The program that answers: its version, its Java and its memory. */
@Component
class ProgramPart implements SystemPart {
    private final Sentences sentences;
    private final Show show;

    ProgramPart(Sentences sentences, Show show) {
        this.sentences = sentences;
        this.show = show;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public String word() {
        return "program";
    }

    @Override
    public List<SystemLine> lines(Locale locale) {
        var version = ProgramPart.class.getPackage().getImplementationVersion();
        var memory = Runtime.getRuntime();
        return new SystemLines(sentences, locale)
                .say("version", version == null ? sentences.text("system.unpacked", locale) : version)
                .say("java", Runtime.version() + ", " + System.getProperty("java.vendor"))
                .say("spring-boot", SpringBootVersion.getVersion())
                .say(
                        "started",
                        show.time(Instant.ofEpochMilli(
                                ManagementFactory.getRuntimeMXBean().getStartTime())))
                .say(
                        "memory",
                        sentences.text(
                                "system.of",
                                locale,
                                show.size(memory.totalMemory() - memory.freeMemory()),
                                show.size(memory.maxMemory())))
                .all();
    }
}
