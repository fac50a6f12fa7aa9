package org.xiangbang.documents;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xiangbang.AppTest;
import org.xiangbang.Paper;
import org.xiangbang.Said;

@AppTest
@DisplayName("A file")
class FileCheckTest {
    private static final byte[] PNG = {
        (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R'
    };

    @Autowired
    private Said said;

    private final FileCheck check = new FileCheck();

    @Test
    @DisplayName("is what it contains, and gets an ending that says so")
    void isWhatItContains() {
        assertThat(check.check("会议记录.pdf", Content.of(Paper.pdf()))).isEqualTo(FileType.PDF);
        assertThat(check.check("村口.PNG", Content.of(PNG))).isEqualTo(FileType.PNG);
        assertThat(check.check("村口.jpg", Content.of(PNG))).isEqualTo(FileType.PNG);
        assertThat(FileType.PNG.named("村口.jpg")).isEqualTo("村口.png");
        assertThat(FileType.PNG.named("村口.PNG")).isEqualTo("村口.PNG");
        assertThat(FileType.JPEG.named("村口.jpeg")).isEqualTo("村口.jpeg");
        assertThat(FileType.DOCX.named("a".repeat(251) + ".pdf")).isEqualTo("a".repeat(250) + ".docx");
    }

    @Test
    @DisplayName("that is a program and calls itself a paper is refused")
    void refusesAProgramThatCallsItselfAPaper() {
        refused("document.not-what-it-says", "协议.pdf", new byte[] {'M', 'Z', 0, 0, 0, 0});
        refused("document.not-what-it-says", "网页.pdf", "<html><script>1</script></html>".getBytes(US_ASCII));
    }

    @Test
    @DisplayName("of a type that is not on the list is refused, whatever it contains")
    void refusesTypesThatAreNotOnTheList() {
        refused("document.type-not-allowed", "脚本.js", "alert(1)".getBytes(US_ASCII));
        refused("document.type-not-allowed", "图.svg", "<svg/>".getBytes(US_ASCII));
        refused("document.type-not-allowed", "没有扩展名", Paper.pdf());
    }

    @Test
    @DisplayName("that is empty or too large is refused")
    void refusesEmptyAndTooLargeFiles() {
        refused("document.empty", "空.pdf", new byte[0]);
        refused("document.too-large", "大.pdf", new byte[FileCheck.MOST_BYTES + 1]);
    }

    @Test
    @DisplayName("of whose name nothing is left is refused")
    void refusesANameOfWhichNothingIsLeft() {
        said.wrong("document.name", () -> FileCheck.cleanName(".."), "“..”不能使用", "..");
        said.wrong("document.name", () -> FileCheck.cleanName("\u202E.pdf"), "不能使用", "cannot be used");
    }

    private void refused(String code, String name, byte[] content) {
        said.wrong(code, () -> check.check(name, Content.of(content)), name, name);
    }
}
