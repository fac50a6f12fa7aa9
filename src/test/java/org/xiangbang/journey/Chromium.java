package org.xiangbang.journey;

import com.microsoft.playwright.Browser;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests one real Chromium or two, the machine's own. Without one they are skipped with a line that says how to get it, or
 * fail when the system property {@code xiangbang.test.browser-required} is true.
 */
public final class Chromium implements ExecutionCondition, ParameterResolver {
    private static final List<String> PROGRAMS =
            List.of("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome");
    private static final List<Class<?>> GIVEN = List.of(Browser.class, Browsers.class);

    private static final String MISSING = "The browser tests are skipped: no Chromium on this machine. "
            + "To run them: apt-get install chromium fonts-noto-cjk";

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext test) {
        if (program().isPresent()) return ConditionEvaluationResult.enabled("Chromium is installed");
        if (Boolean.getBoolean("xiangbang.test.browser-required")) throw new IllegalStateException(MISSING);
        test.getRoot().getStore(Namespace.GLOBAL).getOrComputeIfAbsent(MISSING, line -> {
            System.out.println(line);
            return line;
        });
        return ConditionEvaluationResult.disabled(MISSING);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return GIVEN.contains(parameter.getParameter().getType());
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        var browsers = test.getRoot()
                .getStore(Namespace.GLOBAL)
                .getOrComputeIfAbsent(Browsers.class, key -> new Browsers(), Browsers.class);
        return parameter.getParameter().getType() == Browser.class ? browsers.first() : browsers;
    }

    static Optional<Path> program() {
        var folders = System.getenv().getOrDefault("PATH", "").split(File.pathSeparator);
        return PROGRAMS.stream()
                .flatMap(name -> Arrays.stream(folders).map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
