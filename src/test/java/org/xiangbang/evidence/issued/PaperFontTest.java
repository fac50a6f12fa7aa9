package org.xiangbang.evidence.issued;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@DisplayName("The font of papers")
@ExtendWith(OutputCaptureExtension.class)
class PaperFontTest {
    @TempDir
    private Path folder;

    @Test
    @DisplayName("is not read before the program answers, and then the operator is told that it is missing")
    void isLookedForWhenTheProgramAnswers(CapturedOutput said) throws Exception {
        var broken = Files.writeString(folder.resolve("broken.ttf"), "no font");

        var font = new PaperFont(broken.toString());
        assertThat(said).doesNotContain("cannot be used");

        font.look();
        await().until(() -> said.toString().contains("No Chinese TrueType font was found"));
        assertThat(said).contains("cannot be used");
    }
}
