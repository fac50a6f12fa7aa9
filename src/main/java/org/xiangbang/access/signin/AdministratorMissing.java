package org.xiangbang.access.signin;

/** On the first start there is nobody who could sign in. The start stops with one sentence. */
class AdministratorMissing extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param code key of the sentence in {@code messages/access*.properties} */
    AdministratorMissing(String code) {
        super(code);
    }
}
