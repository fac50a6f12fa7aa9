package org.xiangbang.organizations;

/** The names shared with {@code processes/organizations/admission.bpmn}. */
public final class AdmissionProcess {
    public static final String KEY = "organizations-admission";

    public static final String SIGN_UP = "signUp";
    static final String FIRST_REVIEW = "firstReview";
    static final String DECIDE = "decide";
    static final String ANNUAL_REPORT = "annualReport";
    static final String LISTING = "listing";
    static final String UNLISTING = "unlisting";

    /** The messages of side paths. */
    public static final String WITHDRAW = "organizations-admission.withdraw";

    public static final String LIST = "organizations-admission.list";
    public static final String UNLIST = "organizations-admission.unlist";

    /** The decision tables. */
    static final String ELIGIBILITY = "organizations-eligibility";

    static final String ANNUAL_CHECK_DAY = "organizations-annual-check-day";

    private AdmissionProcess() {}
}
