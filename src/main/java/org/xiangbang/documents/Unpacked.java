package org.xiangbang.documents;

import org.xiangbang.shared.FormRefused;

/**
 * Counts what all packages within one upload unpack to, those inside of others too. The limits are ours (decision 0100): no
 * paper of 20 MB comes near them.
 */
final class Unpacked {
    static final int MOST_PARTS = 5_000;
    private static final long MOST_BYTES = 200L * 1024 * 1024;
    private static final int HIGHEST_RATIO = 200;

    private final String file;
    private final long packed;
    private long bytes;
    private int parts;

    Unpacked(String file, long packed) {
        this.file = file;
        this.packed = packed;
    }

    /** @throws FormRefused if there are too many parts */
    void part() {
        if (++parts > MOST_PARTS) throw tooMuch();
    }

    /** @throws FormRefused if the bytes so far are too many, or too many for the size of the file */
    void bytes(int more) {
        bytes += more;
        if (bytes > MOST_BYTES || bytes / HIGHEST_RATIO > packed) throw tooMuch();
    }

    FormRefused tooMuch() {
        return new FormRefused("file", "document.unpacks-too-much", file);
    }
}
