package org.xiangbang.journey;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;

/**
 * The two browsers of a run: one for the thread of the tests, one with a thread of its own, because Playwright belongs to the
 * thread that started it. They end with the last test.
 */
final class Browsers implements CloseableResource {
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

    private final Running first = Running.start();
    private final ExecutorService beside = Executors.newSingleThreadExecutor();
    private Running second;

    Browser first() {
        return first.browser;
    }

    /** Does all of the work, two pieces at a time and each in one of the browsers; what a piece throws ends both. */
    <T> void each(List<T> work, BiConsumer<T, Browser> does) {
        var left = new ConcurrentLinkedQueue<>(work);
        var other = beside.submit(() -> work(left, does, () -> second().browser));
        try {
            work(left, does, () -> first.browser);
        } finally {
            left.clear();
            await(other);
        }
    }

    private static <T> void work(Queue<T> left, BiConsumer<T, Browser> does, Supplier<Browser> browser) {
        for (var next = left.poll(); next != null; next = left.poll()) {
            try {
                does.accept(next, browser.get());
            } catch (RuntimeException | Error failed) {
                left.clear();
                throw failed;
            }
        }
    }

    private static void await(Future<?> other) {
        try {
            other.get();
        } catch (ExecutionException failed) {
            throw new AssertionError(
                    "In the second browser: " + failed.getCause().getMessage(), failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }

    /** Only on the thread of the second browser. */
    private Running second() {
        if (second == null) second = Running.start();
        return second;
    }

    @Override
    public void close() {
        first.close();
        await(beside.submit(() -> {
            if (second != null) second.close();
        }));
        beside.shutdown();
    }

    private record Running(Playwright playwright, Browser browser) {
        static Running start() {
            var own = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
            PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
            var playwright = Playwright.create(new Playwright.CreateOptions().setEnv(own));
            var options = new LaunchOptions()
                    .setExecutablePath(Chromium.program().orElseThrow())
                    .setHeadless(true)
                    .setArgs(FLAGS);
            return new Running(playwright, playwright.chromium().launch(options));
        }

        void close() {
            browser.close();
            playwright.close();
        }
    }
}
