package org.xiangbang.engine.setup;

/** The configuration asks the engine for a history of its own, which the database does not keep. The start stops with one sentence. */
class HistoryWanted extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param level the level that the configuration names */
    HistoryWanted(String level) {
        super(level);
    }
}
