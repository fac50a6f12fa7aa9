package org.xiangbang.access.sessions;

import jakarta.servlet.http.HttpServletRequest;

/**
 * From where somebody signs in.
 *
 * @param address the caller's own, behind whatever proxies are trusted
 * @param browser as it names itself, shortened; empty if it does not
 * @param known digest of the secret by which the browser is known again; empty if it has none
 */
public record SignInPlace(String address, String browser, String known) {
    private static final int LONGEST = 300;

    public static SignInPlace of(HttpServletRequest request, String known) {
        var agent = request.getHeader("User-Agent");
        var named = agent == null ? "" : agent;
        return new SignInPlace(
                request.getRemoteAddr(), named.length() > LONGEST ? named.substring(0, LONGEST) : named, known);
    }
}
