package org.xiangbang.documents.preview;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.xiangbang.documents.Content;
import org.xiangbang.documents.Document;
import org.xiangbang.documents.Documents;
import org.xiangbang.documents.OfdText;
import org.xiangbang.documents.PdfReader;
import org.xiangbang.documents.TooLarge;
import org.xiangbang.shared.Crowded;
import org.xiangbang.shared.FormRefused;

/**
 * Draws pages of papers, one at a time whoever asks: a page may need a quarter of the memory. Who waits too long for a turn is
 * told so. The caller has checked that the reader may see the paper.
 */
@Component
public class Previews implements DisposableBean {
    /** So many pages of a paper are drawn; the rest is read in the file. */
    public static final int MOST_PAGES = 200;

    /** So many characters of a text are shown. */
    public static final int MOST_CHARACTERS = 20_000;

    private static final Logger LOG = LoggerFactory.getLogger(Previews.class);
    /** The fields about which a refusal is told as it is: there is no such page, or the paper is not what was stored. */
    private static final Set<String> OURS = Set.of("page", "id");

    private static final Duration WAIT = Duration.ofSeconds(5);
    private static final Duration DRAW = Duration.ofSeconds(20);

    private final Documents documents;
    private final Duration wait;
    private final Duration draw;
    private final DrawnPages drawn = new DrawnPages();
    private final Semaphore turn = new Semaphore(1, true);
    private final ExecutorService drawing = Executors.newCachedThreadPool(task -> {
        var thread = new Thread(task, "preview");
        thread.setDaemon(true);
        return thread;
    });

    @Autowired
    Previews(Documents documents) {
        this(documents, WAIT, DRAW);
    }

    /**
     * @param wait how long a reader waits for a turn
     * @param draw how long a page may take
     */
    Previews(Documents documents, Duration wait, Duration draw) {
        this.documents = documents;
        this.wait = wait;
        this.draw = draw;
    }

    /** Returns what of a paper can be shown. */
    public Kind kind(Document document) {
        return Kind.of(document.type());
    }

    /**
     * Draws a page of a PDF, or a picture as its only page.
     *
     * @param page from 1
     * @throws FormRefused if there is no such page, or the paper cannot be drawn
     * @throws Crowded if others are drawing all the time
     */
    public Drawn page(Document document, int page) {
        if (kind(document) != Kind.PAGES && kind(document) != Kind.PICTURE) throw refused("preview.none", document);
        var key = document.sha256() + '/' + page;
        return drawn.find(key).orElseGet(() -> {
            var made = inTurn(document, (content, over) -> draw(document, content, page, over));
            drawn.keep(key, made);
            return made;
        });
    }

    /**
     * Reads the text of an OFD, page by page.
     *
     * @throws FormRefused if the paper is no OFD or cannot be read
     * @throws Crowded if others are drawing all the time
     */
    public List<String> text(Document document) {
        if (kind(document) != Kind.TEXT) throw refused("preview.none", document);
        return inTurn(document, (content, over) -> OfdText.of(document.name(), content, MOST_CHARACTERS));
    }

    private Drawn draw(Document document, Content content, int page, BooleanSupplier over) throws IOException {
        if (kind(document) == Kind.PICTURE) {
            if (page != 1) throw new FormRefused("page", "preview.no-page", 1);
            return drawn(Photograph.draw(content), 1, 1, List.of());
        }
        try (var pdf = PdfReader.open(document.name(), content)) {
            var pages = pdf.getNumberOfPages();
            var most = Math.min(pages, MOST_PAGES);
            if (page < 1 || page > most) throw new FormRefused("page", "preview.no-page", most);
            var renderer = new PdfPage(pdf, over);
            return drawn(renderer.draw(page - 1), page, pages, List.copyOf(renderer.notes()));
        }
    }

    private static Drawn drawn(BufferedImage picture, int page, int pages, List<Note> notes) throws IOException {
        var encoded = Encoded.of(picture);
        return new Drawn(
                encoded.content(), encoded.type(), picture.getWidth(), picture.getHeight(), page, pages, notes);
    }

    /** What is made of the content of a paper, until its time is over. */
    private interface Work<T> {
        T of(Content content, BooleanSupplier over) throws IOException;
    }

    /** The turn ends with the work, not with the patience of the reader: so there is never a second one beside it. */
    private <T> T inTurn(Document document, Work<T> work) {
        takeTurn();
        var over = new AtomicBoolean();
        Callable<T> made = () -> {
            var file = documents.copy(document);
            try {
                return work.of(Content.of(file), over::get);
            } catch (OutOfMemoryError | StackOverflowError | NoClassDefFoundError beyond) {
                throw new IOException(beyond);
            } finally {
                Files.delete(file);
            }
        };
        try {
            return drawing.submit(() -> thenLeave(made)).get(draw.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            over.set(true);
            throw refused("preview.too-slow", document);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Crowded("drawing");
        } catch (ExecutionException failed) {
            throw refused(document, failed.getCause());
        }
    }

    private <T> T thenLeave(Callable<T> made) throws Exception {
        try {
            return made.call();
        } finally {
            turn.release();
        }
    }

    /** Is nothing drawn at the moment? */
    boolean isFree() {
        return turn.availablePermits() > 0;
    }

    private void takeTurn() {
        try {
            if (turn.tryAcquire(wait.toMillis(), TimeUnit.MILLISECONDS)) return;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        throw new Crowded("drawing");
    }

    private static FormRefused refused(Document document, Throwable cause) {
        if (cause instanceof FormRefused refused
                && OURS.contains(refused.violations().get(0).field())) return refused;
        LOG.info("document {} cannot be shown: {}", document.id(), String.valueOf(cause));
        if (cause instanceof InvalidPasswordException) return refused("preview.locked", document);
        var large = cause instanceof FormRefused
                || cause instanceof TooLarge
                || cause.getCause() instanceof OutOfMemoryError;
        return large ? refused("preview.too-large", document) : refused("preview.damaged", document);
    }

    private static FormRefused refused(String code, Document document) {
        return new FormRefused("id", code, document.name());
    }

    @Override
    public void destroy() {
        drawing.shutdownNow();
    }
}
