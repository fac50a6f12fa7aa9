package org.xiangbang.access.factors;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * One-time codes by the time (RFC 6238): HMAC-SHA-1, six digits, a new one every 30 seconds, which is what every authenticator app
 * expects. The codes of the 30 seconds before and after are taken too, for a telephone whose clock is off.
 */
final class Totp {
    static final int SECONDS = 30;
    static final int DIGITS = 6;
    static final int SEED_BYTES = 20;
    private static final int WINDOW = 1;
    private static final String HMAC = "HmacSHA1";

    private Totp() {}

    /** @param step how many times 30 seconds have passed since 1970 */
    static String code(byte[] seed, long step, int digits) {
        var hash = hash(seed, step);
        int from = hash[hash.length - 1] & 0xF;
        int cut = ByteBuffer.wrap(hash).getInt(from) & Integer.MAX_VALUE;
        return String.format("%0" + digits + "d", cut % (int) Math.pow(10, digits));
    }

    private static byte[] hash(byte[] seed, long step) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(seed, HMAC));
            return mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Finds the step whose code it is; empty if it is wrong, or of a step up to {@code used}, whose codes are not taken again. */
    static OptionalLong step(byte[] seed, String code, long now, long used) {
        var typed = code.getBytes(StandardCharsets.UTF_8);
        return LongStream.rangeClosed(now - WINDOW, now + WINDOW)
                .filter(step -> step > used)
                .filter(step -> MessageDigest.isEqual(code(seed, step, DIGITS).getBytes(StandardCharsets.UTF_8), typed))
                .findFirst();
    }
}
