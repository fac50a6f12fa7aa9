package org.xiangbang.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A text")
class VisibleTextTest {

    /** White space, zero width, marks of direction, soft hyphen, fillers, braille blank, operators, selectors, lone marks. */
    @ParameterizedTest(name = "U+{0}")
    @ValueSource(
            strings = {
                "0009", "000A", "000B", "000C", "000D", "0020", "0085", "00A0", "1680", "2000", "2003", "2007", "200A",
                "2028", "2029", "202F", "205F", "3000", "00AD", "061C", "180E", "200B", "200C", "200D", "200E", "200F",
                "2060", "2061", "2062", "2063", "2064", "206A", "206F", "FEFF", "FFF9", "FFFB", "1D173", "E0001",
                "115F", "1160", "3164", "FFA0", "2800", "17B4", "17B5", "034F", "180B", "FE0E", "FE0F", "E0100",
                "E0020", "E007F", "0300", "0301", "20DD", "0F71", "093E", "3099"
            })
    @DisplayName("is empty with nothing in it but what nobody sees, and begins behind that")
    void unseen(String codePoint) {
        var unseen = Character.toString(Integer.parseInt(codePoint, 16));

        assertThat(VisibleText.isEmpty(unseen + unseen)).isTrue();
        assertThat(VisibleText.of(unseen + "\u200B" + unseen)).isEmpty();
        assertThat(VisibleText.of(unseen + "谷汝村")).isEqualTo("谷汝村");
    }

    @ParameterizedTest(name = "{index}")
    @ValueSource(
            strings = {"\u00A0", "\u200B\u200B", "\u00A0\u200B", "\u3000\uFEFF", "\u00AD", "\u3164", "\u2800", "\r\n\t"
            })
    @DisplayName("ends before what nobody sees")
    void atItsEnd(String unseen) {
        assertThat(VisibleText.of("藏白菊" + unseen)).isEqualTo("藏白菊");
        assertThat(VisibleText.isEmpty("藏白菊" + unseen)).isFalse();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "བོད་ཡིག",
                "ཁྲོ་ཆུ་རྫོང་།",
                "བཀྲ་ཤིས་བདེ་ལེགས༎",
                "ཀ\u200Dཁ",
                "👨\u200D👩\u200D👧",
                "❤\uFE0F",
                "葛\uDB40\uDD00城",
                "葛\uDB40\uDD00",
                "🏴\uDB40\uDC67\uDB40\uDC62\uDB40\uDC73\uDB40\uDC63\uDB40\uDC74\uDB40\uDC7F",
                "می\u200Cخواهم",
                "一 二\u3000三\u00A0四",
                "a\u00ADb",
                "x\u0300",
                "ཀ\u0F71",
                "第一行\n第二行"
            })
    @DisplayName("keeps every character between its ends, and what changes its last one")
    void keeps(String text) {
        assertThat(VisibleText.of(text)).isEqualTo(text);
        assertThat(VisibleText.of("\u00A0" + text + "\u200B ")).isEqualTo(text);
        assertThat(VisibleText.isEmpty(text)).isFalse();
    }

    @Test
    @DisplayName("is composed, so that equal texts are equal")
    void isComposed() {
        assertThat(VisibleText.of("Lu\u0308 e\u0301")).isEqualTo("Lü é");
        assertThat(VisibleText.of("\uF9DC")).isEqualTo("隆");
    }

    @ParameterizedTest(name = "U+{0}")
    @ValueSource(strings = {"0000", "0007", "001B", "007F", "202A", "202E", "2066", "2069"})
    @DisplayName("never loses a character that is refused")
    void refusedIsNotDropped(String codePoint) {
        var refused = Character.toString(Integer.parseInt(codePoint, 16));
        assertThat(VisibleText.hasControls("辛" + refused + "王", true)).isTrue();

        assertThat(VisibleText.of(refused + "a" + refused)).isEqualTo(refused + "a" + refused);
        assertThat(VisibleText.isEmpty(refused)).isFalse();
    }

    @Test
    @DisplayName("that is missing is empty")
    void missing() {
        assertThat(VisibleText.of(null)).isEmpty();
        assertThat(VisibleText.isEmpty(null)).isTrue();
        assertThat(VisibleText.isEmpty("")).isTrue();
    }
}
