package org.xiangbang.web.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;

/** A file that is made to be sent once. It is gone as soon as it was sent, or could not be; a slow reader keeps no connection of the database. */
public final class SentFile extends InputStreamResource {
    private final long length;

    private SentFile(InputStream content, long length) {
        super(content);
        this.length = length;
    }

    public static Resource of(Path file) {
        try {
            var length = Files.size(file);
            return new SentFile(Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE), length);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public long contentLength() {
        return length;
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
