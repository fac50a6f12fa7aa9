package org.xiangbang.evidence.issued;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.xiangbang.AppTest;
import org.xiangbang.web.Sentences;
import org.xiangbang.web.system.SystemLine;

@AppTest
@DisplayName("The page of the system, about the font of papers,")
class PapersPartTest {
    @Autowired
    Sentences sentences;

    @TempDir
    Path folder;

    @Test
    @DisplayName("draws attention to one that is missing and says what to do, and else names its file")
    void font() {
        var missing = folder.resolve("font.ttf");
        assertThat(line(missing, Locale.SIMPLIFIED_CHINESE)).satisfies(line -> {
            assertThat(line.attention()).isTrue();
            assertThat(line.value()).contains("不能出具文书", "XIANGBANG_PAPERS_FONT");
        });
        assertThat(line(missing, Locale.ENGLISH).value()).contains("no paper is issued", "XIANGBANG_PAPERS_FONT");

        ChineseFont.orSkip();
        var there = Path.of(ChineseFont.file());
        assertThat(line(there, Locale.ENGLISH)).satisfies(line -> {
            assertThat(line.attention()).isFalse();
            assertThat(line.value()).isEqualTo(there.toString());
        });
    }

    private SystemLine line(Path file, Locale locale) {
        return new PapersPart(new PaperFont(file.toString()), sentences)
                .lines(locale)
                .get(0);
    }
}
