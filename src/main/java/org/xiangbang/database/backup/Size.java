package org.xiangbang.database.backup;

import java.util.Locale;

/** A number of bytes as an operator reads it. */
public final class Size {
    private static final long MEGABYTE = 1L << 20;

    private Size() {}

    public static String of(long bytes) {
        return String.format(Locale.ROOT, "%,d MB", Math.max(1, Math.round((double) bytes / MEGABYTE)));
    }
}
