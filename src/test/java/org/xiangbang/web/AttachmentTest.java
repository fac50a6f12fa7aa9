package org.xiangbang.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.MediaType;

@DisplayName("A file that is sent")
class AttachmentTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "time-2026-01 (2).csv | time-2026-01 (2).csv | time-2026-01%20%282%29.csv",
                "验收.pdf | paper.pdf | %E9%AA%8C%E6%94%B6.pdf",
                "验收 | paper | %E9%AA%8C%E6%94%B6",
                "验收.表格 | paper | %E9%AA%8C%E6%94%B6.%E8%A1%A8%E6%A0%BC",
                "a%41;b.pdf | paper.pdf | a%2541%3Bb.pdf",
                "\uD884\uDF50.pdf | paper.pdf | %F0%B1%8D%90.pdf"
            })
    @DisplayName("has its true name, and one of plain letters for programs that read no other")
    void isNamedTwice(String name, String plain, String encoded) {
        var answer = Attachment.of(name, "paper", MediaType.APPLICATION_PDF, new byte[1]);

        assertThat(answer.getHeaders().getFirst("Content-Disposition"))
                .isEqualTo("attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + encoded);
        assertThat(answer.getHeaders().getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
    }
}
