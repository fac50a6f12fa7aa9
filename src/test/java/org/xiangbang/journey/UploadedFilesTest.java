package org.xiangbang.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.FilePayload;
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
    @CsvSource({"zh-CN, 文件“空.pdf”是空的，没有上传。", "en, The file “空.pdf” is empty and was not uploaded."})
    @DisplayName("and refused is named with the reason, though another one of the same choice is attached")
    void isRefused(String language, String sentence, Browser browser) {
        var task = colleagues.waits("空文件", clerk);
        try (var seen = colleagues.window(clerk, language, browser)) {
            seen.open("/tasks/" + task);
            choose(seen, file("空.pdf", new byte[0]), file("会议记录.pdf", Paper.pdf()));

            assertThat(seen.page.locator(ATTACHED)).hasCount(1);
            assertThat(seen.page.locator(ATTACHED + " a")).hasText("会议记录.pdf");
            assertThat(seen.page.locator(SAID)).hasText(sentence);
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
