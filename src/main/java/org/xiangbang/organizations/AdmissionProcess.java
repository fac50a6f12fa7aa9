package org.xiangbang.organizations;

/** The names shared with {@code processes/organizations/admission.bpmn}. */
public final class AdmissionProcess {
    public static final String KEY = "organizations-admission";

    public static final String SIGN_UP = "signUp";
    static final String FIRST_REVIEW = "firstReview";
    static final String DECIDE = "decide";
    static final String ANNUAL_REPORT = "annualReport";

    /** The decision tables. */
    static final String ELIGIBILITY = "organizations-eligibility";

    static final String ANNUAL_CHECK_DAY = "organizations-annual-check-day";

    private AdmissionProcess() {}
}
