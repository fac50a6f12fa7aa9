package org.xiangbang.web.sheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.xiangbang.shared.Crowded;
import org.xiangbang.shared.Official;
import org.xiangbang.web.Attachment;
import org.xiangbang.web.FailureCode;

/**
 * Answers with workbooks. A workbook is first written to a file and then sent, so that a failure is answered by a sentence and not by
 * half a file, and a slow reader keeps no connection of the database. Each person has one at a time, and a few are written at once.
 */
@Component
public class Sheets {
    private static final int AT_ONCE = 3;

    private final Semaphore places = new Semaphore(AT_ONCE);
    private final ConcurrentHashMap<String, Progress> running = new ConcurrentHashMap<>();

    /**
     * Writes a workbook and answers with it.
     *
     * @param name the name of the file without its ending, and of the sheet
     * @param standIn the same in plain ASCII, for programs that cannot read the name
     * @param content writes the rows; what it throws is answered instead, and nothing is kept
     * @throws Crowded if the reader's last workbook is not finished, or as many are being written as may be at once
     */
    public ResponseEntity<Resource> answer(
            String name, String standIn, List<Sheet.Column> columns, Official reader, Consumer<Sheet> content) {
        var progress = new Progress();
        if (running.putIfAbsent(reader.login(), progress) != null) throw new Crowded(FailureCode.SHEET_RUNNING.word());
        try {
            if (!places.tryAcquire()) throw new Crowded(FailureCode.SHEETS_CROWDED.word());
            try {
                var file = written(name, columns, progress, content);
                return Attachment.of(
                        name + ".xlsx", standIn, MediaType.parseMediaType(Attachment.SHEET_TYPE), SentFile.of(file));
            } finally {
                places.release();
            }
        } finally {
            running.remove(reader.login());
        }
    }

    /** Returns how far the reader's workbook has come; empty if none is being written. */
    Optional<Progress.Rows> progress(Official reader) {
        return Optional.ofNullable(running.get(reader.login())).map(Progress::rows);
    }

    private static Path written(String name, List<Sheet.Column> columns, Progress progress, Consumer<Sheet> content) {
        try {
            var file = Files.createTempFile("sheet", ".xlsx");
            var complete = false;
            try (var out = Files.newOutputStream(file);
                    var sheet = new Sheet(out, name, columns, progress)) {
                content.accept(sheet);
                complete = true;
            } finally {
                if (!complete) Files.delete(file);
            }
            return file;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
