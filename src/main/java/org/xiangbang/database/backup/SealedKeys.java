package org.xiangbang.database.backup;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;
import org.xiangbang.database.DatabaseRefused;
import org.xiangbang.database.PrivateFiles;

/**
 * The secrets of a data folder in a file apart from the backup: AES-256-GCM under a key that PBKDF2 with SHA-256 derives from a passphrase.
 * The backup's name is bound in.
 */
final class SealedKeys {
    /** What OWASP advises for PBKDF2 with HMAC-SHA-256. */
    private static final int ROUNDS = 600_000;

    private static final int MOST_ROUNDS = 10_000_000;
    private static final int SALT = 16;
    private static final int NONCE = 12;
    private static final int KEY_BITS = 256;
    private static final int TAG_BITS = 128;
    private static final long LARGEST = 1L << 16;
    private static final String MARKS = "in-use\\.lock|begin-anew|restored|last-backup.*|postgresql\\..*";
    private static final ObjectMapper JSON = new ObjectMapper();

    private SealedKeys() {}

    private record Sealed(int rounds, byte[] salt, byte[] nonce, byte[] sealed) {}

    /** The small files of the folder itself that are no marks of the program: {@code password}, {@code secret.key} and whatever comes. */
    static Map<String, byte[]> of(Path data) throws IOException {
        var found = new TreeMap<String, byte[]>();
        try (var files = Files.list(data)) {
            for (var file : files.filter(f -> Files.isRegularFile(f, LinkOption.NOFOLLOW_LINKS))
                    .toList()) {
                var name = file.getFileName().toString();
                if (!name.matches(MARKS) && Files.size(file) <= LARGEST) found.put(name, Files.readAllBytes(file));
            }
        }
        return found;
    }

    static void seal(Map<String, byte[]> keys, Path file, String backup, char[] passphrase) throws IOException {
        var random = new SecureRandom();
        var salt = new byte[SALT];
        var nonce = new byte[NONCE];
        random.nextBytes(salt);
        random.nextBytes(nonce);
        try {
            var cipher = cipher(Cipher.ENCRYPT_MODE, key(passphrase, salt, ROUNDS), nonce, backup);
            var sealed = new Sealed(ROUNDS, salt, nonce, cipher.doFinal(JSON.writeValueAsBytes(keys)));
            PrivateFiles.write(file, JSON.writeValueAsString(sealed));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @throws DatabaseRefused when the file is missing or damaged, is that of another backup, or the passphrase is wrong */
    static Map<String, byte[]> open(Path file, String backup, char[] passphrase) throws IOException {
        if (!Files.isRegularFile(file)) throw new DatabaseRefused("backup.keys-missing", null, file);
        BackupFolder.readable(file);
        try {
            var read = JSON.readValue(file.toFile(), Sealed.class);
            if (read.rounds() < 1 || read.rounds() > MOST_ROUNDS)
                throw new DatabaseRefused("backup.keys-damaged", null, file);
            var cipher = cipher(Cipher.DECRYPT_MODE, key(passphrase, read.salt(), read.rounds()), read.nonce(), backup);
            return JSON.readValue(cipher.doFinal(read.sealed()), new TypeReference<>() {});
        } catch (AEADBadTagException wrong) {
            throw new DatabaseRefused("backup.passphrase-wrong", wrong, file, backup);
        } catch (GeneralSecurityException | IOException | RuntimeException damaged) {
            if (damaged instanceof DatabaseRefused told) throw told;
            throw new DatabaseRefused("backup.keys-damaged", damaged, file);
        }
    }

    private static SecretKey key(char[] passphrase, byte[] salt, int rounds) throws GeneralSecurityException {
        var derived = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                .generateSecret(new PBEKeySpec(passphrase, salt, rounds, KEY_BITS));
        return new SecretKeySpec(derived.getEncoded(), "AES");
    }

    private static Cipher cipher(int mode, SecretKey key, byte[] nonce, String backup) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(backup.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
