package org.xiangbang.database;

/** The application cannot work with this database or folder. The operator is told the reason in one sentence. */
final class DatabaseRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient Object[] facts;

    /** @param code key of the sentence in {@code messages/database*.properties} */
    DatabaseRefused(String code, Throwable cause, Object... facts) {
        super(code, cause);
        this.code = code;
        this.facts = facts;
    }

    String code() {
        return code;
    }

    Object[] facts() {
        return facts;
    }
}
