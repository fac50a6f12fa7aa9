package org.xiangbang.access.signin;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Stores for a few minutes which hash a password was found to fit, so that a program that sends its password with every request
 * does not wait for the slow hash each time. The entries are under a keyed digest and in memory only. After a password is changed
 * its stored hash is another one, so the old entry is never found.
 */
@Component
class PasswordCheckCache {
    private static final Duration REMEMBERED = Duration.ofMinutes(5);
    private static final int MOST = 5_000;

    private final SecretKeySpec key;
    private final Map<String, Verified> verified = Collections.synchronizedMap(new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Verified> eldest) {
            return size() > MOST;
        }
    });

    PasswordCheckCache() {
        var secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        key = new SecretKeySpec(secret, "HmacSHA256");
    }

    private record Verified(String stored, Instant until) {}

    boolean fits(String login, String password, String stored) {
        var found = verified.get(digest(login, password));
        return found != null && found.stored().equals(stored) && Instant.now().isBefore(found.until());
    }

    void remember(String login, String password, String stored) {
        verified.put(digest(login, password), new Verified(stored, Instant.now().plus(REMEMBERED)));
    }

    private String digest(String login, String password) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update(login.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return HexFormat.of().formatHex(mac.doFinal(password.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
