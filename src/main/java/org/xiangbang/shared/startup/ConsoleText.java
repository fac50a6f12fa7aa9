package org.xiangbang.shared.startup;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.LayoutWrappingEncoder;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the operator reads on the console is in Chinese and English. */
public final class ConsoleText {
    private static final String LOGGED = "logging.charset.console";

    private ConsoleText() {}

    /** Writes UTF-8 where the system's own encoding has no Chinese, as under {@code LANG=C}: question marks would tell nobody anything. */
    public static void readable() {
        if (Charset.defaultCharset().newEncoder().canEncode('乡')) return;
        System.setOut(utf8(FileDescriptor.out));
        System.setErr(utf8(FileDescriptor.err));
        beforeSettingsAreRead();
        if (System.getProperty(LOGGED) == null) System.setProperty(LOGGED, StandardCharsets.UTF_8.name());
    }

    /** A refused setting is told by the log as it is before anything configures it. */
    private static void beforeSettingsAreRead() {
        if (LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME) instanceof ch.qos.logback.classic.Logger root)
            root.iteratorForAppenders().forEachRemaining(appender -> {
                if (appender instanceof ConsoleAppender<ILoggingEvent> console
                        && console.getEncoder() instanceof LayoutWrappingEncoder<ILoggingEvent> encoder)
                    encoder.setCharset(StandardCharsets.UTF_8);
            });
    }

    private static PrintStream utf8(FileDescriptor where) {
        return new PrintStream(new FileOutputStream(where), true, StandardCharsets.UTF_8);
    }
}
