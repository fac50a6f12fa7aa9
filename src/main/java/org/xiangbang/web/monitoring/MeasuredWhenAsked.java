package org.xiangbang.web.monitoring;

import java.util.List;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;
import org.xiangbang.shared.VisibleText;

/**
 * Leaves out what counts and traces requests unless the configuration asks for figures or traces: otherwise it costs each start and each
 * request for nobody.
 */
class MeasuredWhenAsked implements AutoConfigurationImportFilter, EnvironmentAware {
    static final String TOKEN = "xiangbang.metrics.token";
    private static final String TRACES = "xiangbang.traces.url";

    private static final String ACTUATOR = "org.springframework.boot.actuate.autoconfigure.";
    private static final List<String> FIGURES = List.of("metrics.");
    private static final List<String> TRACING = List.of("tracing.", "opentelemetry.", "logging.");
    private static final List<String> BOTH = List.of("observation.");

    private Environment environment;

    @Override
    public void setEnvironment(Environment environment) {
        this.environment = environment;
    }

    @Override
    public boolean[] match(String[] names, AutoConfigurationMetadata metadata) {
        var figures = !VisibleText.isEmpty(environment.getProperty(TOKEN));
        var traces = !VisibleText.isEmpty(environment.getProperty(TRACES));
        var taken = new boolean[names.length];
        for (int i = 0; i < names.length; i++)
            taken[i] = (figures || !isOf(FIGURES, names[i]))
                    && (traces || !isOf(TRACING, names[i]))
                    && (figures || traces || !isOf(BOTH, names[i]));
        return taken;
    }

    private static boolean isOf(List<String> parts, String name) {
        return name != null && parts.stream().anyMatch(part -> name.startsWith(ACTUATOR + part));
    }
}
