package org.xiangbang.access.people;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;
import org.xiangbang.access.secrets.SealKey;

/**
 * Makes digests of numbers that can be compared only with the key of this installation ({@link SealKey}). With another key nobody is found
 * again by their number.
 */
@Component
class NumberKey {
    private static final String ALGORITHM = "HmacSHA256";

    /** Keeps these digests apart from whatever else is made with the key. */
    private static final String PURPOSE = "number of a natural person\0";

    private final SealKey key;

    NumberKey(SealKey key) {
        this.key = key;
    }

    String digest(String number) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key.get().getEncoded(), ALGORITHM));
            return HexFormat.of().formatHex(mac.doFinal((PURPOSE + number).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
