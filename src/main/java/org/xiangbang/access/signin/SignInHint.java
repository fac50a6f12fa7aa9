package org.xiangbang.access.signin;

import java.util.List;
import java.util.Locale;

/** What the sign-in page tells everybody about how to sign in; only a demonstration does. */
public interface SignInHint {
    String password();

    /** A few logins to try. */
    List<Example> examples(Locale locale);

    /** @param who what the person behind the login is, in the reader's language */
    record Example(String login, String who) {}
}
