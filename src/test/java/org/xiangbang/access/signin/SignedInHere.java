package org.xiangbang.access.signin;

import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.xiangbang.access.sessions.SignedInAs;
import org.xiangbang.shared.Official;

/** Lets a test read within this process what a signed-in person would read. */
public final class SignedInHere {
    private SignedInHere() {}

    public static <T> T as(Official official, Supplier<T> act) {
        var person = new SignedInAs(official.login(), Instant.EPOCH, false);
        SecurityContextHolder.getContext()
                .setAuthentication(new UsernamePasswordAuthenticationToken(person, null, List.of()));
        try {
            return act.get();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }
}
