package org.xiangbang.access.signin;

import java.util.List;
import java.util.Locale;

/** What the sign-in page tells everybody about signing in. Only a demonstration provides it. */
public interface SignInHint {
    String password();

    /** Returns a few logins to try. */
    List<Example> examples(Locale locale);

    /**
     * @param who the role of the person with that login, in the reader's language
     * @param does what this person does here, in one line
     */
    record Example(String login, String who, String does) {}
}
