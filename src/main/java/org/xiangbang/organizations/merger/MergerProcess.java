package org.xiangbang.organizations.merger;

/** The names shared with {@code processes/organizations/merger.bpmn}. */
public final class MergerProcess {
    static final String KEY = "organizations-merger";

    static final String MERGE = "merge";
    static final String CONSENT = "mergerConsent";
    static final String CONFIRM = "mergerConfirm";

    /** The message by which a merger begins. */
    public static final String RAISE = "organizations-merger.register";

    private MergerProcess() {}
}
