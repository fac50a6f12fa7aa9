package org.xiangbang.access.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xiangbang.shared.startup.OperatorSentence;
import org.xiangbang.shared.startup.SettingRefused;

@DisplayName("A sealed secret")
class SecretSealTest {
    @TempDir
    private Path folder;

    @Test
    @DisplayName("is opened for its own row, under its own key and unchanged, and not otherwise")
    void isBound() throws Exception {
        var seal = new SecretSeal(new SealKey("", folder.resolve("one")));
        var other = new SecretSeal(new SealKey("", folder.resolve("two")));
        var sealed = seal.seal("of this key", "row 1");

        assertThat(seal.open(sealed, "row 1")).isEqualTo("of this key");
        assertThatThrownBy(() -> seal.open(sealed, "row 2")).isInstanceOf(SecretSeal.Unreadable.class);
        assertThatThrownBy(() -> other.open(sealed, "row 1")).isInstanceOf(SecretSeal.Unreadable.class);
        for (var torn : List.of("secret", "v1.", "v1.%%%", "v1.AAAA"))
            assertThatThrownBy(() -> seal.open(torn, "row 1")).isInstanceOf(SecretSeal.Unreadable.class);
    }

    @Test
    @DisplayName("is sealed under a key that its owner alone reads; a wrong one is refused at the start")
    void key() throws Exception {
        var made = new SealKey("", folder).get();
        assertThat(new SealKey("", folder).get()).isEqualTo(made);
        var file = folder.resolve("secret.key");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(new SealKey(Files.readString(file), folder.resolve("elsewhere")).get())
                .isEqualTo(made);
        assertThatThrownBy(() -> new SealKey("too short", folder))
                .isInstanceOfSatisfying(
                        SettingRefused.class,
                        refused -> assertThat(OperatorSentence.both(refused.getMessage(), refused.facts()))
                                .contains("XIANGBANG_SECRET_KEY", "32 个字节", "32 bytes"));
    }
}
