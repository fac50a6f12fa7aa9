package org.xiangbang.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.xiangbang.shared.demonstration.FreshData;

/** A file in the data folder asks the next start to put the database aside and to make a new one. */
record NextStart(Path data, boolean embedded) implements FreshData {
    private static final String ASKED = "begin-anew";

    static Path request(Path root) {
        return root.resolve(ASKED);
    }

    @Override
    public boolean possible() {
        return embedded;
    }

    @Override
    public boolean asked() {
        return embedded && Files.exists(request(data));
    }

    @Override
    public void ask(boolean anew) {
        if (!embedded) throw new IllegalStateException("the database is not the program's own");
        try {
            if (!anew) Files.deleteIfExists(request(data));
            else if (!asked()) Files.createFile(request(data));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
