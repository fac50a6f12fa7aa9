package org.xiangbang.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.xiangbang.AppTest;
import org.xiangbang.Paper;
import org.xiangbang.shared.Official;

/** What a page says of the files that a person chooses on it, in both languages. */
@AppTest
@InBrowser
@DisplayName("A file chosen on a page")
class UploadedFilesTest {
    private static final String SAID = ".upload-said";
    private static final String ATTACHED = ".attached li";
    private static final byte[] PNG = {
        (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R'
    };

    /** A document of one page whose password is no empty one. */
    private static final String LOCKED = """
            %%PDF-1.4
            1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
            2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
            3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj
            trailer<</Root 1 0 R/ID[<00><00>]/Encrypt<</Filter/Standard/V 2/R 3/Length 128/P -44/O<%s>/U<%s>>>>>
            %%%%EOF
            """.formatted("1".repeat(64), "2".repeat(64));

    @Autowired
    Colleagues colleagues;

    private Official clerk;

    @BeforeEach
    void somebodyAtADesk() {
        clerk = colleagues.colleague("季传", Colleagues.DESK);
    }

    @AfterEach
    void nobodyStays() {
        colleagues.leaves(clerk);
    }

    @ParameterizedTest
    @CsvSource({"zh-CN, 文件名过长，已缩短为", "en, The file name was too long and is now"})
    @DisplayName("with too long a name is attached under a shorter one, which the page says")
    void isShortened(String language, String sentence, Browser browser) {
        var task = colleagues.waits("长名", clerk);
        try (var seen = colleagues.window(clerk, language, browser)) {
            seen.open("/tasks/" + task);
            choose(seen, file("关".repeat(140) + ".pdf", Paper.pdf()));

            assertThat(seen.page.locator(ATTACHED + " a")).hasText("关".repeat(83) + ".pdf");
            assertThat(seen.page.locator(ATTACHED)).containsText(sentence);
            assertThat(seen.page.locator(SAID)).isEmpty();
            seen.look("upload/shortened-" + language);
            seen.fits("upload/shortened-" + language, 390);
        }
    }

    @ParameterizedTest
    @CsvSource({"zh-CN, 文件的内容是 PNG，已存为“村口.png”。", "en, The content of the file is PNG; it is kept as “村口.png”."})
    @DisplayName("with a wrong ending is attached with the right one, which the page says")
    void isCorrected(String language, String sentence, Browser browser) {
        var task = colleagues.waits("照片", clerk);
        try (var seen = colleagues.window(clerk, language, browser)) {
            seen.open("/tasks/" + task);
            choose(seen, file("村口.jpg", PNG));

            assertThat(seen.page.locator(ATTACHED + " a")).hasText("村口.png");
            assertThat(seen.page.locator(ATTACHED)).containsText(sentence);
            seen.look("upload/corrected-" + language);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "zh-CN, 文件“空.pdf”是空的，没有上传。, 文件“加密.pdf”加密了，没有密码打不开，没有上传。请去掉密码后再上传。",
        "en, The file “空.pdf” is empty and was not uploaded., Remove the password and upload it again."
    })
    @DisplayName("and refused is named with the reason, though another one of the same choice is attached")
    void isRefused(String language, String empty, String locked, Browser browser) {
        var task = colleagues.waits("空文件", clerk);
        try (var seen = colleagues.window(clerk, language, browser)) {
            seen.open("/tasks/" + task);
            choose(
                    seen,
                    file("空.pdf", new byte[0]),
                    file("加密.pdf", LOCKED.getBytes(StandardCharsets.US_ASCII)),
                    file("会议记录.pdf", Paper.pdf()));

            assertThat(seen.page.locator(ATTACHED)).hasCount(1);
            assertThat(seen.page.locator(ATTACHED + " a")).hasText("会议记录.pdf");
            assertThat(seen.page.locator(SAID)).containsText(empty);
            assertThat(seen.page.locator(SAID)).containsText(locked);
            seen.expectRefusal();
            seen.look("upload/refused-" + language);
        }
    }

    private static FilePayload file(String name, byte[] content) {
        return new FilePayload(name, "application/octet-stream", content);
    }

    private static void choose(Seen seen, FilePayload... files) {
        seen.page.locator("input[type=file]").first().setInputFiles(files);
    }
}
