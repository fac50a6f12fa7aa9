package org.xiangbang.engine.model;

/** A model is not allowed. The start stops, and the message names the file, the element and the reason. */
public final class ModelRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String file;
    private final String element;
    private final String reason;

    /** @param reason message key suffix under {@code model.} */
    public ModelRefused(String file, String element, String reason) {
        super(file + ": " + element + ": " + reason);
        this.file = file;
        this.element = element;
        this.reason = reason;
    }

    public String file() {
        return file;
    }

    public String element() {
        return element;
    }

    public String reason() {
        return reason;
    }
}
