package org.xiangbang.access.secrets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.xiangbang.shared.VisibleText;
import org.xiangbang.shared.startup.SettingRefused;

/**
 * The key with which secrets are encrypted: {@code XIANGBANG_SECRET_KEY}, 32 bytes in Base64; otherwise a file in the data folder
 * that only its owner can read, made on first use. Several copies of the application on one database need the former.
 */
@Component
public class SealKey {
    private static final int BYTES = 32;
    private static final String FILE = "secret.key";

    private final Path folder;
    private volatile SecretKey key;

    /** @throws IllegalArgumentException if the configured text is no such key */
    public SealKey(
            @Value("${xiangbang.secret-key:}") String configured, @Value("${xiangbang.data-directory}") Path folder) {
        this.folder = folder;
        if (!VisibleText.isEmpty(configured)) key = read(configured);
    }

    /** Returns the key, 32 bytes for AES; who makes something else than seals with it keeps that apart by a purpose of its own. */
    public SecretKey get() {
        if (key == null) key = ofFolder();
        return key;
    }

    private synchronized SecretKey ofFolder() {
        try {
            Files.createDirectories(folder);
            var file = folder.resolve(FILE);
            if (!Files.exists(file)) make(file);
            return read(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void make(Path file) throws IOException {
        var secret = new byte[BYTES];
        new SecureRandom().nextBytes(secret);
        Files.createFile(file, forItsOwner(file));
        Files.writeString(file, Base64.getEncoder().encodeToString(secret));
    }

    private static FileAttribute<?>[] forItsOwner(Path file) throws IOException {
        return Files.getFileStore(file.getParent()).supportsFileAttributeView(PosixFileAttributeView.class)
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private static SecretKey read(String text) {
        var bytes = decoded(VisibleText.of(text));
        if (bytes.length != BYTES)
            throw new SettingRefused("system.setting-key", "XIANGBANG_SECRET_KEY / secret.key", "");
        return new SecretKeySpec(bytes, "AES");
    }

    private static byte[] decoded(String text) {
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException noBase64) {
            return new byte[0];
        }
    }
}
