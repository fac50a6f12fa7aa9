package org.xiangbang.engine.model;

import org.xml.sax.SAXParseException;

/** A model is not allowed. The start stops, and the message names the file, the element and the reason. */
public final class ModelRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String file;
    private final String element;
    private final String reason;
    private final String said;

    /** @param reason message key suffix under {@code model.} */
    public ModelRefused(String file, String element, String reason) {
        this(file, element, reason, "", null);
    }

    private ModelRefused(String file, String element, String reason, String said, Throwable cause) {
        super(file + ": " + element + ": " + reason + (said.isEmpty() ? "" : ": " + said), cause);
        this.file = file;
        this.element = element;
        this.reason = reason;
        this.said = said;
    }

    /** Refuses a file that is not XML or not BPMN; what the reader said begins with line and column if it knows them. */
    static ModelRefused unreadable(String file, Exception why) {
        Throwable cause = why;
        while (cause.getCause() != null) cause = cause.getCause();
        var place = cause instanceof SAXParseException at && at.getLineNumber() > 0
                ? at.getLineNumber() + ":" + at.getColumnNumber() + " "
                : "";
        return new ModelRefused(file, "-", "unreadable", place + cause.getMessage(), why);
    }

    /** Refuses what the engine refused, with the engine's words as an addition to ours. */
    static ModelRefused byEngine(String file, String element, String said, RuntimeException refusal) {
        return new ModelRefused(file, element, file.endsWith(".dmn") ? "table" : "engine", said, refusal);
    }

    public String file() {
        return file;
    }

    /** Returns the id of the element; the line and column, as {@code 12:4}, if the fault is in none with an id. */
    public String element() {
        return element;
    }

    public String reason() {
        return reason;
    }

    /** Returns what the engine or the reader of XML said about it in its own words; empty if we found it ourselves. */
    String said() {
        return said;
    }
}
