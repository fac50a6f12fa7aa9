package org.xiangbang.access;

import java.util.List;

/** What the sign-in page tells everybody about how to sign in; only a demonstration does. */
public interface SignInHint {
    String password();

    /** A few logins to try. */
    List<String> logins();
}
