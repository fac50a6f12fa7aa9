package org.xiangbang.organizations.listing;

/** The names shared with {@code processes/organizations/listing.bpmn}. */
public final class ListingProcess {
    static final String KEY = "organizations-listing";

    static final String LISTING = "listing";

    /** The message by which a listing begins. */
    public static final String RAISE = "organizations-admission.list";

    private ListingProcess() {}
}
