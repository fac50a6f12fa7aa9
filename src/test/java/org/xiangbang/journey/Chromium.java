package org.xiangbang.journey;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests one real Chromium, the machine's own. Without one they are skipped with a line that says how to get it, or fail when
 * the system property {@code xiangbang.test.browser-required} is true.
 */
final class Chromium implements ExecutionCondition, ParameterResolver {
    private static final List<String> PROGRAMS = List.of("chromium", "chromium-browser", "google-chrome");
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");
    /** Milliseconds in which a page has to look as expected: a busy machine is slow, a wrong page stays wrong. */
    private static final double PATIENCE = 20_000;

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
        return parameter.getParameter().getType() == Browser.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        return test.getRoot()
                .getStore(Namespace.GLOBAL)
                .getOrComputeIfAbsent(Running.class, key -> Running.start(), Running.class)
                .browser();
    }

    private static Optional<Path> program() {
        var folders = System.getenv().getOrDefault("PATH", "").split(File.pathSeparator);
        return PROGRAMS.stream()
                .flatMap(name -> Arrays.stream(folders).map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** The browser of this run; ends with the last test. */
    private record Running(Playwright playwright, Browser browser) implements CloseableResource {
        static Running start() {
            var own = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
            PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
            var playwright = Playwright.create(new Playwright.CreateOptions().setEnv(own));
            var options = new LaunchOptions()
                    .setExecutablePath(program().orElseThrow())
                    .setHeadless(true)
                    .setArgs(FLAGS);
            return new Running(playwright, playwright.chromium().launch(options));
        }

        @Override
        public void close() {
            browser.close();
            playwright.close();
        }
    }
}
