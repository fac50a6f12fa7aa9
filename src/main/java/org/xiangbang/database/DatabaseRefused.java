package org.xiangbang.database;

/** The application cannot work with this database or folder. The operator is told the reason in one sentence. */
public final class DatabaseRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient Object[] facts;

    /** @param code key of the sentence in {@code messages/}, in the file of its first word */
    public DatabaseRefused(String code, Throwable cause, Object... facts) {
        super(code, cause);
        this.code = code;
        this.facts = facts;
    }

    public String code() {
        return code;
    }

    public Object[] facts() {
        return facts;
    }
}
