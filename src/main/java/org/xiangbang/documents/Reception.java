package org.xiangbang.documents;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.multipart.MultipartFile;
import org.xiangbang.shared.Crowded;
import org.xiangbang.shared.FormRefused;
import org.xiangbang.shared.Official;
import org.xiangbang.web.FailureCode;

/** Takes files that people upload. A few are looked through at once, because what is unpacked of them is in memory; others wait. */
@Component
public class Reception {
    private static final int AT_ONCE = 3;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** A transaction has a place that others wait for. */
    private static final Duration IN_TRANSACTION = Duration.ofSeconds(2);

    private final Documents documents;
    private final LoosePapers loose;
    private final Semaphore turns = new Semaphore(AT_ONCE, true);

    Reception(Documents documents, LoosePapers loose) {
        this.documents = documents;
        this.loose = loose;
    }

    /**
     * Stores a file, under a name that says what it contains. Until a step of a case names it, only {@code by} sees it.
     *
     * @throws FormRefused if {@code by} has uploaded too much that no act has named, or the file may not be taken
     * @throws Crowded if others are uploading all the time
     */
    public Document take(MultipartFile file, Official by) throws IOException {
        loose.require(file.getSize(), by);
        enter();
        try {
            var kept = Files.createTempFile("upload", null);
            try {
                file.transferTo(kept);
                return documents.store(documents.judge(file.getOriginalFilename(), Content.of(kept)), by);
            } finally {
                Files.delete(kept);
            }
        } finally {
            turns.release();
        }
    }

    private void enter() {
        var patience = TransactionSynchronizationManager.isActualTransactionActive() ? IN_TRANSACTION : PATIENCE;
        try {
            if (turns.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) return;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        throw new Crowded(FailureCode.UPLOADS_CROWDED.word());
    }
}
