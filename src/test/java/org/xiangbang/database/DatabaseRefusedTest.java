package org.xiangbang.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("A database that cannot be used")
class DatabaseRefusedTest {

    @Test
    void isToldInBothLanguages() {
        var told = new DatabaseRefusedAnalyzer()
                .analyze(new DatabaseRefused("database.folder-in-use", null, "/srv/data"))
                .getDescription();

        assertThat(told.lines()).hasSize(2);
        assertThat(told).contains("数据文件夹 /srv/data 正被另一个乡帮程序使用").contains("The data folder /srv/data is in use");
    }

    @Test
    void isNamedWhenItIsNotPostgresql() {
        assertThatThrownBy(
                        () -> new ServerDatabase("jdbc:h2:mem:x", "u", "p", "u_migrator", "m", Duration.ZERO).check())
                .isInstanceOfSatisfying(
                        DatabaseRefused.class,
                        refused -> assertThat(refused.code()).isEqualTo("database.not-postgresql"));
    }

    @Test
    void isNamedWhenItCannotBeReached() {
        assertThatThrownBy(() -> new ServerDatabase(
                                "jdbc:postgresql://127.0.0.1:1/x", "u", "p", "u_migrator", "m", Duration.ZERO)
                        .check())
                .isInstanceOfSatisfying(
                        DatabaseRefused.class,
                        refused -> assertThat(refused.code()).isEqualTo("database.unreachable"));
    }

    @Test
    @Timeout(30)
    void isNamedWhenItSaysNothingWhileSomebodySignsIn() throws Exception {
        try (var mute = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            var answered = CompletableFuture.supplyAsync(() -> withoutEncryption(mute));
            var url = "jdbc:postgresql://127.0.0.1:" + mute.getLocalPort() + "/x";
            assertThatThrownBy(() -> new ServerDatabase(url, "u", "p", "u_migrator", "m", Duration.ZERO).check())
                    .isInstanceOfSatisfying(
                            DatabaseRefused.class,
                            refused -> assertThat(refused.code()).isEqualTo("database.unreachable"));
            answered.join().close();
        }
    }

    /** Answers that there is no encryption, and nothing after that. */
    private static Socket withoutEncryption(ServerSocket server) {
        try {
            var client = server.accept();
            client.getInputStream().read(new byte[8]);
            client.getOutputStream().write('N');
            return client;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void isNotOlderThanVersion15() {
        assertThat(ServerDatabase.isTooOld(14)).isTrue();
        assertThat(ServerDatabase.isTooOld(15)).isFalse();
    }
}
