package org.xiangbang.organizations.listing;

/** The names shared with {@code processes/organizations/unlisting.bpmn}. */
public final class UnlistingProcess {
    static final String KEY = "organizations-unlisting";

    static final String UNLISTING = "unlisting";

    /** The message by which the end of a listing begins. */
    public static final String RAISE = "organizations-admission.unlist";

    private UnlistingProcess() {}
}
