package org.xiangbang.preparation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With a jar that unpacks itself and answers as the program does, and notes beside itself what it finds at its trial run. */
@DisplayName("The start file of a prepared folder")
class StartFileTest {
    private static final String PROGRAM = """
            import com.sun.net.httpserver.HttpServer;
            import java.net.InetSocketAddress;
            import java.nio.file.*;

            public class Program {
                public static void main(String[] arguments) throws Exception {
                    var jar = Path.of(System.getProperty("java.class.path"));
                    if ("tools".equals(System.getProperty("jarmode"))) {
                        var folder = Files.createDirectories(Path.of(arguments[2]));
                        Files.copy(jar, folder.resolve(jar.getFileName()));
                        return;
                    }
                    Files.writeString(jar.resolveSibling("tried"), "" + Files.exists(jar.resolveSibling("start")));
                    if (jar.toString().contains("silent")) return;
                    var port = Integer.parseInt(arguments[0].replaceAll("\\\\D", ""));
                    var server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
                    server.createContext("/", exchange -> {
                        exchange.sendResponseHeaders(200, -1);
                        exchange.close();
                    });
                    server.start();
                }
            }
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void compile() throws IOException {
        var source = Files.writeString(folder.resolve("Program.java"), PROGRAM);
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, source.toString()))
                .isZero();
    }

    @Test
    @DisplayName("is written last: the trial run does not find it, and the archive is there before it")
    void isWrittenLast() throws Exception {
        var prepared = folder.resolve("prepared");

        assertThat(prepare(jar("program.jar"), prepared)).isZero();
        assertThat(prepared.resolve("tried")).hasContent("false");
        assertThat(Files.getLastModifiedTime(prepared.resolve("start")))
                .isGreaterThanOrEqualTo(Files.getLastModifiedTime(prepared.resolve("classes.jsa")));
        assertThat(prepared.resolve("start")).content(StandardCharsets.UTF_8).contains("classes.jsa", "program.jar");
    }

    @Test
    @DisplayName("is not written when the trial run ends without an answer")
    void isNotWrittenAfterAFailure() throws Exception {
        var prepared = folder.resolve("prepared");

        assertThat(prepare(jar("silent.jar"), prepared)).isEqualTo(1);
        assertThat(prepared.resolve("tried")).exists();
        assertThat(prepared.resolve("start")).doesNotExist();
    }

    private static int prepare(File jar, Path folder) throws Exception {
        var out = new PrintStream(PrintStream.nullOutputStream(), true, StandardCharsets.UTF_8);
        return new Preparation(jar, out).run(List.of("prepare", folder.toString()));
    }

    private File jar(String name) throws IOException {
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, "Program");
        var jar = folder.resolve(name);
        try (var out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
            for (var file : folder.toFile().listFiles((parent, file) -> file.endsWith(".class"))) {
                out.putNextEntry(new JarEntry(file.getName()));
                Files.copy(file.toPath(), out);
            }
        }
        return jar.toFile();
    }
}
