package org.xiangbang.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.security.authentication.AuthenticationDetailsSource;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;

/** A way to sign in beside the password form, if the operator has configured one. */
public interface SignInDoor {
    /** Where it begins; whatever else it needs lies below. */
    String PATH = "/sign-in/provider";

    /** Parameter of that address, and attribute of the request that ends it: the page that was asked for. */
    String NEXT = "next";

    /** Where whoever has signed out here is led to, to sign out at the provider as well. */
    String OUT = PATH + "/out";

    /**
     * What a sign-in ends with, whichever way it went.
     *
     * @param place from where somebody signs in
     */
    record Entrance(
            AuthenticationSuccessHandler success,
            AuthenticationFailureHandler failure,
            AuthenticationDetailsSource<HttpServletRequest, ?> place) {}

    void addTo(HttpSecurity http, Entrance entrance) throws Exception;

    /** Returns the name of its provider, in the reader's language. */
    String name(Locale locale);
}
