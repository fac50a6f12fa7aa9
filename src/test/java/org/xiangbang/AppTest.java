package org.xiangbang;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext.HierarchyMode;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListeners;
import org.springframework.test.context.TestExecutionListeners.MergeMode;
import org.springframework.test.context.support.AbstractTestExecutionListener;
import org.springframework.test.util.TestSocketUtils;
import org.springframework.util.FileSystemUtils;
import org.xiangbang.calendar.OfficialClock;
import org.xiangbang.engine.setup.EngineClock;
import org.xiangbang.reports.FigureCheck;

/**
 * A test of the whole application on a random port, in demonstration mode, with a database of its own.
 *
 * <p>The one annotation of all such tests: a second one would mean a second application and a second database server.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
@ContextConfiguration(initializers = AppTest.FreshData.class)
@TestExecutionListeners(
        listeners = {
            AppTest.ClockKept.class,
            AppTest.AnswersFit.class,
            AppTest.FiguresFit.class,
            AppTest.NothingLeft.class
        },
        mergeMode = MergeMode.MERGE_WITH_DEFAULTS)
public @interface AppTest {

    /**
     * A test class never gets an application whose clock an earlier class moved, because time there does not go back. The engine asks one
     * clock in the whole process, which is the one of the application that was started last: it gets back the one of the class's own.
     */
    class ClockKept extends AbstractTestExecutionListener {
        @Override
        public void beforeTestClass(TestContext test) {
            test.getApplicationContext().getBean(EngineClock.class).afterSingletonsInstantiated();
        }

        @Override
        public void afterTestClass(TestContext test) {
            if (test.hasApplicationContext()
                    && !test.getApplicationContext()
                            .getBean(OfficialClock.class)
                            .ahead()
                            .isZero()) {
                FreshData.keepNoLonger();
                test.markApplicationContextDirty(HierarchyMode.EXHAUSTIVE);
            }
        }
    }

    /** A test that got an answer of the interface that does not fit the description of the interface fails. */
    class AnswersFit extends AbstractTestExecutionListener {
        @Override
        public void afterTestMethod(TestContext test) {
            assertThat(test.getApplicationContext()
                            .getBean(DescribedAnswers.class)
                            .take())
                    .as("answers that do not fit the description of the interface")
                    .isEmpty();
        }
    }

    /** Whatever acts a test class has done, the figures of counties are what a recount of all rows says. */
    class FiguresFit extends AbstractTestExecutionListener {
        @Override
        public void afterTestClass(TestContext test) {
            if (!test.hasApplicationContext()) return;
            var check = test.getApplicationContext().getBean(FigureCheck.class);
            var differences = check.differences();
            // The next class is not to be blamed for it.
            if (!differences.isEmpty()) check.recount();
            assertThat(differences)
                    .as("figures that a recount does not confirm")
                    .isEmpty();
        }
    }

    /**
     * The webhooks of a test class end with it: with each of them every later act costs more, and a later class measures acts. Automatic
     * work that failed in it is let run again: a later class counts what failed.
     */
    class NothingLeft extends AbstractTestExecutionListener {
        @Override
        public void afterTestClass(TestContext test) {
            if (!test.hasApplicationContext()) return;
            var program = test.getApplicationContext();
            program.getBean(JdbcClient.class)
                    .sql("delete from notifications.webhook")
                    .update();
            var jobs = program.getBean(ManagementService.class);
            jobs.createJobQuery().noRetriesLeft().list().forEach(failed -> jobs.setJobRetries(failed.getId(), 3));
        }
    }

    /**
     * Gives each test process a copy of {@link DatabaseTemplate}, and removes those that earlier runs left. With the system property
     * {@code xiangbang.test.data} the copy is made there and kept, and a later run goes on with what it finds.
     */
    class FreshData implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        private static final Path ROOT = Path.of("target", "test-data");
        private static final String KEPT = "xiangbang.test.data";
        private static final String CLOCK_MOVED = "clock-moved";

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            try {
                removeOld();
                var folder = folder();
                if (Files.exists(folder.resolve(CLOCK_MOVED))) FileSystemUtils.deleteRecursively(folder);
                if (!Files.exists(folder)) DatabaseTemplate.copyTo(folder);
                context.getEnvironment().getPropertySources().addFirst(settings(folder));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** A database whose clock was moved is not kept, because time there does not go back. */
        static void keepNoLonger() {
            try {
                if (System.getProperty(KEPT) != null) Files.createFile(folder().resolve(CLOCK_MOVED));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static Path folder() {
            var kept = System.getProperty(KEPT);
            if (kept == null) return ROOT.resolve(UUID.randomUUID().toString());
            return Path.of(kept, System.getProperty("xiangbang.test.process", "process-1"));
        }

        private static MapPropertySource settings(Path folder) {
            return new MapPropertySource(
                    "fresh-data",
                    Map.of(
                            "xiangbang.data-directory",
                            folder.toString(),
                            "xiangbang.mail.port",
                            TestSocketUtils.findAvailableTcpPort()));
        }

        /** Another run may remove the same database meanwhile. */
        private static void removeOld() throws IOException {
            var old = Instant.now().minus(Duration.ofHours(1)).toEpochMilli();
            try (var runs = Files.list(Files.createDirectories(ROOT))) {
                for (var run : runs.map(Path::toFile).toList())
                    if (run.lastModified() < old) FileSystemUtils.deleteRecursively(run);
            }
        }
    }
}
