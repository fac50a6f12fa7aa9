package org.xiangbang.access.people;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.xiangbang.shared.VisibleText;

/**
 * Makes digests of numbers that can be compared only with this installation's key: {@code XIANGBANG_SECRET_KEY}, otherwise a file in the
 * data folder that only its owner can read, made on first use. With another key nobody is found again by their number.
 */
@Component
class NumberKey {
    private static final String ALGORITHM = "HmacSHA256";
    private static final String PURPOSE = "number of a natural person\0";
    private static final String FILE = "person.key";
    private static final int BYTES = 32;

    private final String configured;
    private final Path folder;

    NumberKey(@Value("${xiangbang.secret-key:}") String configured, @Value("${xiangbang.data-directory}") Path folder) {
        this.configured = VisibleText.of(configured);
        this.folder = folder;
    }

    String digest(String number) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret().getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return HexFormat.of().formatHex(mac.doFinal((PURPOSE + number).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private synchronized String secret() {
        if (!configured.isEmpty()) return configured;
        try {
            Files.createDirectories(folder);
            var file = folder.resolve(FILE);
            if (!Files.exists(file)) make(file);
            return Files.readString(file);
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }

    private static void make(Path file) throws IOException {
        var secret = new byte[BYTES];
        new SecureRandom().nextBytes(secret);
        var posix = Files.getFileStore(file.getParent()).supportsFileAttributeView(PosixFileAttributeView.class);
        Files.createFile(
                file,
                posix
                        ? new FileAttribute<?>[] {
                            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                        }
                        : new FileAttribute<?>[0]);
        Files.writeString(file, HexFormat.of().formatHex(secret));
    }
}
