package org.xiangbang.preparation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The folder that is prepared. @param path absolute @param name of the jar in it */
record PreparedFolder(Path path, String name) {

    Path program() {
        return path.resolve(name);
    }

    Path archive() {
        return path.resolve("classes.jsa");
    }

    Path start() {
        return path.resolve("start");
    }

    /** Returns the Java that runs. */
    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    boolean unpack(Path jar) throws IOException, InterruptedException {
        var command =
                List.of(java(), "-Djarmode=tools", "-jar", jar.toString(), "extract", "--destination", path.toString());
        return new ProcessBuilder(command)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start()
                        .waitFor()
                == 0;
    }

    /**
     * Returns the lines of the argument file. What Java would say of an archive that it cannot use is switched off. The heap begins
     * small, and what is free of it is given back to the system once a minute. Code is compiled for lasting speed after ten times as many
     * calls as usual: what only a start calls often does not get there, what pages call does after some hundred of them.
     */
    String arguments() {
        return String.join(
                System.lineSeparator(),
                quoted("-XX:SharedArchiveFile=" + archive()),
                "-Xshare:auto",
                "-Xlog:disable",
                "-Xlog:all=error,cds*=off",
                "-Xms64m",
                "-XX:MinHeapFreeRatio=10",
                "-XX:MaxHeapFreeRatio=30",
                "-XX:G1PeriodicGCInterval=60000",
                "-XX:Tier4InvocationThreshold=50000",
                "-XX:Tier4MinInvocationThreshold=6000",
                "-XX:Tier4CompileThreshold=150000",
                "-XX:Tier4BackEdgeThreshold=400000",
                "-jar",
                quoted(program().toString()),
                "");
    }

    /** In an argument file a backslash and a quotation mark are written with a backslash. */
    private static String quoted(String argument) {
        return '"' + argument.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
