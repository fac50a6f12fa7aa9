package org.xiangbang.access.signin;

/** The first start has nobody who could sign in; it stops with one sentence. */
class AdministratorMissing extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param code key of the sentence in {@code messages/access*.properties} */
    AdministratorMissing(String code) {
        super(code);
    }
}
