package org.xiangbang.organizations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A unified social credit code")
class UsccTest {

    @ParameterizedTest
    @CsvSource({"52533423MJ00000184,SERVICE", "53510000MJ0000026F,FOUNDATION", "51440100MJ0000034B,ASSOCIATION"})
    @DisplayName("that passes both check digits shows the organization's type")
    void tellsTheType(String code, Uscc.Type type) {
        assertThat(Uscc.fault(code)).isEmpty();
        assertThat(new Uscc(code).type()).isEqualTo(type);
    }

    @ParameterizedTest
    @CsvSource({
        "52533423MJ00000185,uscc.check",
        "53510000MJ00000260,uscc.check",
        "52533423MJ00000174,uscc.body-check",
        "52533423MJ00000284,uscc.body-check",
        "9144030071526726XG,uscc.no-social-organization",
        "54533423MJ00000184,uscc.no-social-organization",
        "52533423MJ0000018,uscc.form",
        "52533423MI00000184,uscc.form",
        "52533423mj00000184,uscc.form",
        "5253342AMJ00000184,uscc.form"
    })
    @DisplayName("is refused with what is wrong in it")
    void isRefused(String code, String fault) {
        assertThat(Uscc.fault(code)).contains(fault);
        assertThatThrownBy(() -> new Uscc(code)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"52533423MJ00000184", "53510000MJ0000026F", "51440100MJ0000034B"})
    @DisplayName("is refused after a change of one character")
    void noticesEveryChange(String code) {
        for (int i = 2; i < code.length(); i++)
            for (var other : "0123456789".toCharArray())
                if (other != code.charAt(i))
                    assertThat(Uscc.fault(code.substring(0, i) + other + code.substring(i + 1)))
                            .as("%s at %d", other, i)
                            .isPresent();
    }

    @Test
    @DisplayName("that is missing is refused as well")
    void missing() {
        assertThat(Uscc.fault(null)).contains("uscc.form");
    }
}
