package org.xiangbang.documents;

import java.io.IOException;

/** A paper, or a part of it, is larger than what is read into memory. */
public final class TooLarge extends IOException {
    private static final long serialVersionUID = 1L;

    public TooLarge(String what) {
        super(what);
    }
}
