package org.xiangbang.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.tools.ToolProvider;

/** Another engine in a process of its own, compiled and run with nothing but its own class path. */
final class Peer implements AutoCloseable {
    private static final Path SOURCES = Path.of("src", "test", "peers");
    private static final Path TARGET = Path.of("target", "peers");
    private static final String PACKAGE = "org/xiangbang/peers/";

    private final Process process;
    private final BufferedReader answers;
    private final String version;

    private Peer(Process process, String version) throws IOException {
        this.process = process;
        this.version = version;
        this.answers = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (var line = answers.readLine(); !"ready".equals(line); line = answers.readLine())
            if (line == null) throw new IOException("the peer did not start");
    }

    /** @param name of its profile in {@code src/test/peers/pom.xml} @param database an empty one, with user and password */
    static Peer start(String name, String model, String... database) throws IOException, InterruptedException {
        var classPath = classPath(name);
        var folder = Files.createDirectories(TARGET.resolve(name));
        var main = compile(name, folder, classPath);
        var file = Files.writeString(folder.resolve("approval.bpmn"), model);
        var command = new ArrayList<>(List.of(java(), "-Xmx600m", "-cp", folder + ":" + classPath, main));
        command.addAll(List.of(database));
        command.add(file.toString());
        var process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        return new Peer(process, version(classPath, name));
    }

    String version() {
        return version;
    }

    /** Approves cases with so many threads for so long. @return human steps each second */
    double window(int threads, long millis) {
        try {
            process.getOutputStream().write("%d %d\n".formatted(threads, millis).getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().flush();
            var words = answers.readLine().split(" ");
            return Integer.parseInt(words[0]) * 1e9 / Long.parseLong(words[1]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** By Maven, from the local repository if everything is there. */
    private static String classPath(String name) throws IOException, InterruptedException {
        var file = Files.createDirectories(TARGET).resolve(name + ".classpath").toAbsolutePath();
        for (var connection : List.of("-o", "-B")) {
            var maven = new ProcessBuilder(
                            Path.of(System.getProperty("maven.home"), "bin", "mvn")
                                    .toString(),
                            connection,
                            "-q",
                            "-f",
                            SOURCES.resolve("pom.xml").toString(),
                            "-P" + name,
                            "dependency:build-classpath",
                            "-Dmdep.outputFile=" + file)
                    .redirectErrorStream(true)
                    .start();
            var said = new String(maven.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (maven.waitFor() == 0) return Files.readString(file).strip();
            if (connection.equals("-B")) throw new IOException(said);
        }
        throw new IllegalStateException();
    }

    /** Operaton is Camunda with its packages renamed. */
    private static String compile(String name, Path folder, String classPath) throws IOException {
        var own = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1) + "Peer";
        var source = SOURCES.resolve(PACKAGE + own + ".java");
        if (!Files.exists(source)) {
            var text = Files.readString(SOURCES.resolve(PACKAGE + "CamundaPeer.java"))
                    .replace("org.camunda.", "org." + name + ".")
                    .replace("CamundaPeer", own);
            source = Files.writeString(folder.resolve(own + ".java"), text);
        }
        var options = List.of(
                "-d",
                folder.toString(),
                "-cp",
                classPath,
                "-encoding",
                "UTF-8",
                SOURCES.resolve(PACKAGE + "Windows.java").toString());
        var arguments = new ArrayList<>(options);
        arguments.add(source.toString());
        if (ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new)) != 0)
            throw new IOException(source + " does not compile");
        return "org.xiangbang.peers." + own;
    }

    private static String version(String classPath, String name) {
        for (var jar : classPath.split(":")) {
            var file = Path.of(jar).getFileName().toString();
            if (file.startsWith(name + "-engine-") && file.matches(name + "-engine-\\d.*"))
                return file.substring((name + "-engine-").length(), file.length() - ".jar".length());
        }
        throw new IllegalStateException(classPath);
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
