package org.xiangbang.access.signin;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.function.BooleanSupplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;
import org.xiangbang.shared.clock.Countdown;

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

    private final Map<String, FutureTask<Boolean>> running = new ConcurrentHashMap<>();

    PasswordCheckCache() {
        var secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        key = new SecretKeySpec(secret, "HmacSHA256");
    }

    private record Verified(String stored, Countdown time) {}

    /**
     * Does the password fit the stored hash? If that is not known yet, it is checked; whoever asks the same meanwhile from the same address
     * waits for that one check, so that a program with many connections does not count as many who guess.
     *
     * @param stored null if there is no such account; then nothing is remembered
     * @param slowly checks; what it throws everybody gets who waited
     */
    boolean fits(String login, String password, String stored, String address, BooleanSupplier slowly) {
        var digest = digest(login, password);
        if (remembered(digest, stored)) return true;
        var check = new FutureTask<>(() -> {
            // Another check of the same may have ended a moment ago.
            var fits = remembered(digest, stored) || slowly.getAsBoolean();
            if (fits && stored != null) verified.put(digest, new Verified(stored, Countdown.of(REMEMBERED)));
            return fits;
        });
        var key = digest + " " + address;
        var first = running.putIfAbsent(key, check);
        if (first != null) return result(first);
        try {
            check.run();
            return result(check);
        } finally {
            running.remove(key, check);
        }
    }

    private static boolean result(Future<Boolean> check) {
        try {
            return check.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException said) throw said;
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private boolean remembered(String digest, String stored) {
        var found = verified.get(digest);
        return found != null && found.stored().equals(stored) && !found.time().isOver();
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
