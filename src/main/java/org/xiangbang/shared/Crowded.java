package org.xiangbang.shared;

/** Too many people ask for the same at once, and nothing was done. The answer is status 429; it may be asked again in seconds. */
public final class Crowded extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param what what there is too little of, for the log; or the word of a failure that has a sentence of its own */
    public Crowded(String what) {
        super(what);
    }
}
