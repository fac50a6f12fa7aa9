package org.xiangbang.shared;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The name of a file")
class FileNameTest {
    private static final String RARE = Character.toString(0x20000);
    private static final String UNKNOWN_TO_JAVA_17 = Character.toString(0x31350);
    private static final String VARIANT = Character.toString(0xE0100);
    private static final String LINE_ABOVE = "\u0304";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "关于\uD884\uDF50村的报告.pdf",
                "关于\u9FFD村.pdf",
                "李\uE863明.pdf",
                "李\uDB80\uDC00明.pdf",
                "\uD840\uDC00村\uD880\uDC00.pdf",
                "塚本\uFA10.pdf",
                "葛\uDB40\uDD00城.pdf",
                "ᠮᠣᠩᠭᠣᠯ\u180Eᠠ\u200D.pdf",
                "བོད་ཡིག.pdf",
                "2026年 (终稿)…v1.2.pdf"
            })
    @DisplayName("keeps every character that people write")
    void keeps(String name) {
        assertThat(FileName.of(name)).isEqualTo(name);
    }

    @Test
    @DisplayName("loses folders, control characters, marks of direction, and what Windows forbids")
    void drops() {
        assertThat(FileName.of("C:\\桌面\\会议\u0007记录.pdf")).isEqualTo("会议记录.pdf");
        assertThat(FileName.of("../../etc/<b>.pdf")).isEqualTo("b.pdf");
        assertThat(FileName.of("发票\u202Efdp.\u2066exe.pdf\u200F")).isEqualTo("发票fdp.exe.pdf");
        assertThat(FileName.of(" 会\u200B议\uFEFF\u2028.pdf ")).isEqualTo("会议.pdf");
        assertThat(FileName.of("Cafe\u0301.pdf")).isEqualTo("Caf\u00E9.pdf");
        assertThat(FileName.of("..")).isEqualTo("..");
        assertThat(FileName.of("a/")).isEmpty();
        assertThat(FileName.of(null)).isEmpty();
    }

    static Stream<String> longNames() {
        return Stream.of("关", RARE, UNKNOWN_TO_JAVA_17, "葛" + VARIANT, "x" + LINE_ABOVE + LINE_ABOVE, "ᠮ\u200Dᠮ", "é");
    }

    @ParameterizedTest
    @MethodSource("longNames")
    @DisplayName("is cut between two characters to 255 bytes, and keeps its ending")
    void isCut(String character) {
        for (var begin : Stream.of("", "a", "ab", "abc", "abcd").toList()) {
            var name = FileName.of(begin + character.repeat(200) + ".pdf");

            assertThat(name).startsWith(begin + character).endsWith(character + ".pdf");
            assertThat(name.substring(begin.length()).replace(character, "")).isEqualTo(".pdf");
            assertThat(name.getBytes(UTF_8).length)
                    .isLessThanOrEqualTo(255)
                    .isGreaterThan(255 - character.getBytes(UTF_8).length);
        }
    }

    @Test
    @DisplayName("may fill 255 bytes, and has an ending only if that is short")
    void mayBeFull() {
        assertThat(FileName.of("a".repeat(251) + ".pdf")).hasSize(255);
        assertThat(FileName.of("a.b" + "c".repeat(300))).hasSize(255);
        assertThat(FileName.ending("会议.2026-11-28的会议记录")).isEmpty();
        assertThat(FileName.ending("会议.PDF")).isEqualTo(".PDF");
        assertThat(FileName.ending("会议")).isEmpty();
    }
}
