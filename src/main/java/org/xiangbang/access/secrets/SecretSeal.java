package org.xiangbang.access.secrets;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import org.springframework.stereotype.Component;

/**
 * Encrypts secrets in the database, so that they cannot be read from the database alone: AES-256 in Galois/counter mode, with a
 * key that is stored elsewhere; the text is bound to its row (ours, decision 0085).
 */
@Component
public class SecretSeal {
    private static final String VERSION = "v1.";
    private static final String ALGORITHM = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom CHANCE = new SecureRandom();

    private final SealKey key;

    SecretSeal(SealKey key) {
        this.key = key;
    }

    /** The text was encrypted with another key or for another row, or was changed since. */
    public static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;

        Unreadable(Throwable cause) {
            super("the secret cannot be read with this installation's key", cause);
        }
    }

    /** @param row the row that the secret belongs to; it can be decrypted for this row only */
    public String seal(String secret, String row) {
        var nonce = new byte[NONCE_BYTES];
        CHANCE.nextBytes(nonce);
        try {
            var hidden = cipher(Cipher.ENCRYPT_MODE, nonce, row).doFinal(secret.getBytes(StandardCharsets.UTF_8));
            var both =
                    ByteBuffer.allocate(nonce.length + hidden.length).put(nonce).put(hidden);
            return VERSION + Base64.getEncoder().encodeToString(both.array());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public String open(String sealed, String row) throws Unreadable {
        if (!sealed(sealed)) throw new Unreadable(null);
        try {
            var both = Base64.getDecoder().decode(sealed.substring(VERSION.length()));
            var nonce = Arrays.copyOf(both, NONCE_BYTES);
            var clear = cipher(Cipher.DECRYPT_MODE, nonce, row).doFinal(both, NONCE_BYTES, both.length - NONCE_BYTES);
            return new String(clear, StandardCharsets.UTF_8);
        } catch (AEADBadTagException | IllegalArgumentException changed) {
            throw new Unreadable(changed);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public static boolean sealed(String text) {
        return text.startsWith(VERSION);
    }

    private Cipher cipher(int mode, byte[] nonce, String row) throws GeneralSecurityException {
        SecretKey secret = key.get();
        var cipher = Cipher.getInstance(ALGORITHM);
        cipher.init(mode, secret, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(row.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
