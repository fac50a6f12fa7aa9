package org.xiangbang;

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
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.util.TestSocketUtils;
import org.springframework.util.FileSystemUtils;

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
public @interface AppTest {

    /** Gives each run a copy of {@link DatabaseTemplate}, and removes those that earlier runs left. */
    class FreshData implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        private static final Path ROOT = Path.of("target", "test-data");

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            var folder = ROOT.resolve(UUID.randomUUID().toString());
            try {
                removeOld();
                DatabaseTemplate.copyTo(folder);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource(
                            "fresh-data",
                            Map.of(
                                    "xiangbang.data-directory",
                                    folder.toString(),
                                    "xiangbang.mail.port",
                                    TestSocketUtils.findAvailableTcpPort())));
        }

        private static void removeOld() throws IOException {
            var old = Instant.now().minus(Duration.ofHours(1));
            try (var runs = Files.list(Files.createDirectories(ROOT))) {
                for (var run : runs.toList())
                    if (Files.getLastModifiedTime(run).toInstant().isBefore(old))
                        FileSystemUtils.deleteRecursively(run);
            }
        }
    }
}
