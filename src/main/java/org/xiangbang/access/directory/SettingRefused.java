package org.xiangbang.access.directory;

/** What the operator has set for signing in cannot be. The start stops with one sentence. */
public class SettingRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String fact;

    /**
     * @param code key of the sentence in {@code messages/access*.properties}
     * @param fact the variable, or what is set
     */
    public SettingRefused(String code, String fact) {
        super(code);
        this.fact = fact;
    }

    String fact() {
        return fact;
    }
}
