package org.xiangbang.help;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The rulings")
class RulingsTest {
    private Rulings rulings;

    @BeforeEach
    void load() throws IOException {
        rulings = new Rulings();
    }

    @Test
    @DisplayName("stand in both languages, section for section")
    void inBothLanguages() {
        var chinese = rulings.containing("", Locale.SIMPLIFIED_CHINESE);
        assertThat(chinese).isNotEmpty();
        assertThat(rulings.containing("", Locale.ENGLISH))
                .extracting(Ruling::number)
                .isEqualTo(numbers(chinese));
        for (var ours : chinese) {
            var theirs = rulings.find(ours.number(), Locale.ENGLISH).orElseThrow();
            assertThat(ours.sections()).as(ours.number()).hasSameSizeAs(theirs.sections());
            for (var i = 0; i < ours.sections().size(); i++)
                assertThat(shape(ours.sections().get(i)))
                        .as("%s %s", ours.number(), theirs.sections().get(i).heading())
                        .isEqualTo(shape(theirs.sections().get(i)));
        }
    }

    @Test
    @DisplayName("are read without a mark of Markdown")
    void withoutMarks() {
        for (var locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH))
            for (var ruling : rulings.containing("", locale))
                assertThat(ruling.texts().toList())
                        .as(ruling.number())
                        .noneMatch(text -> text.contains("`") || text.contains("|") || text.contains("]("));
    }

    @Test
    @DisplayName("are refused when one is not laid out as the others, with its file")
    void refuseAnotherLayout() {
        assertThatThrownBy(() -> RulingText.read("0099-x.md", "# A title\n\n- Date: 2026-11-22\n"))
                .hasMessageContaining("0099-x.md begins without a number");
        assertThatThrownBy(() -> RulingText.read("0099-x.md", "# 0099 A title\n\n- Date: 2026-11-22\n"))
                .hasMessageContaining("0099-x.md does not say in short");
        assertThatThrownBy(() -> RulingText.read("0099-x.md", "# 0099 A title\n\n- In short: x\n\n## Context\n"))
                .hasMessageContaining("0099-x.md has nothing under Context");
    }

    private static List<String> numbers(List<Ruling> rulings) {
        return rulings.stream().map(Ruling::number).toList();
    }

    /** How many items and rows each block has; a paragraph has none. */
    private static List<Integer> shape(Ruling.Section section) {
        return section.blocks().stream()
                .map(block -> block.items().size() + block.rows().size())
                .toList();
    }
}
