package org.xiangbang.evidence.issued;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeCollection;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The Chinese font of issued papers: the configured file, or else one that the machine has. It has TrueType outlines, of which a PDF
 * takes only the shapes that it uses.
 */
@Component
class PaperFont {
    private static final Logger LOG = LoggerFactory.getLogger(PaperFont.class);

    /** Fonts that Debian, Windows and others install. */
    private static final List<String> USUAL = List.of(
            "/usr/share/fonts/truetype/wqy/wqy-zenhei.ttc",
            "/usr/share/fonts/truetype/wqy/wqy-microhei.ttc",
            "/usr/share/fonts/wqy-zenhei/wqy-zenhei.ttc",
            "C:/Windows/Fonts/simfang.ttf",
            "C:/Windows/Fonts/simsun.ttc",
            "C:/Windows/Fonts/msyh.ttc");

    private final List<Path> asked;
    private volatile Path found;

    PaperFont(@Value("${xiangbang.papers.font:}") String configured) {
        this.asked = (configured.isEmpty() ? USUAL.stream() : Stream.of(configured))
                .map(Path::of)
                .toList();
    }

    /** Looks for the font once the program answers, and warns if there is none. Whoever needs it earlier finds it by {@link #file()}. */
    @EventListener(ApplicationReadyEvent.class)
    void look() {
        var search = new Thread(this::warnIfMissing, "paper font");
        search.setDaemon(true);
        search.start();
    }

    private void warnIfMissing() {
        if (file().isEmpty())
            LOG.warn(
                    "No Chinese TrueType font was found, so no paper is issued: install one, or name its file in XIANGBANG_PAPERS_FONT. 没有找到中文字体，不能出具文书：请安装，或在 XIANGBANG_PAPERS_FONT 中写明字体文件。");
    }

    /** Finds the font's file, which may be put in place later; empty if there is none, and then no paper is issued. */
    Optional<File> file() {
        if (found == null)
            found = asked.stream().filter(PaperFont::isReadable).findFirst().orElse(null);
        return Optional.ofNullable(found).map(Path::toFile);
    }

    /** Returns the characters of a text for which the font has no shape, each once. */
    String missing(String text) {
        return read(font -> {
            var shapes = font.getUnicodeCmapLookup();
            return text.codePoints()
                    .filter(c -> !Character.isWhitespace(c) && shapes.getGlyphId(c) == 0)
                    .distinct()
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
        });
    }

    /** What is read of a font while it is open. */
    interface Reader<T> {
        T of(TrueTypeFont font) throws IOException;
    }

    /** Reads the font that {@link #file()} finds. @throws NoSuchElementException if there is none */
    <T> T read(Reader<T> reader) {
        try (var opened = open(file().orElseThrow().toPath())) {
            return reader.of(opened.font());
        } catch (IOException unreadable) {
            throw new IllegalStateException("the font " + found + " could be read before", unreadable);
        }
    }

    private static boolean isReadable(Path file) {
        if (!Files.isReadable(file)) return false;
        try (var opened = open(file)) {
            return opened.font().getGlyph() != null;
        } catch (IOException | RuntimeException unusable) {
            LOG.warn("the font {} cannot be used: {}", file, unusable.toString());
            return false;
        }
    }

    /** An open font, the first of a collection. */
    private record Opened(TrueTypeFont font, AutoCloseable source) implements AutoCloseable {
        @Override
        public void close() throws IOException {
            try {
                source.close();
            } catch (IOException e) {
                throw e;
            } catch (Exception e) {
                throw new IOException(e);
            }
        }
    }

    private static Opened open(Path file) throws IOException {
        if (!file.toString().endsWith(".ttc")) {
            var font = new TTFParser().parse(new RandomAccessReadBufferedFile(file.toFile()));
            return new Opened(font, font);
        }
        var collection = new TrueTypeCollection(file.toFile());
        var fonts = new ArrayList<TrueTypeFont>();
        collection.processAllFonts(fonts::add);
        return new Opened(fonts.get(0), collection);
    }
}
