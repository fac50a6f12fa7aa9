package org.xiangbang.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("What is left of a notice")
class NoticeDaysTest {

    @ParameterizedTest(name = "of {0} after {1} days is {2}")
    @CsvSource({"10d, 0, 10d", "10d, 4, 6d", "7d, 6, 1d", "10d, 12, 1d", "5wd, 3, 2wd"})
    void isItsTermLessTheDaysItHung(String whole, long hung, String left) {
        assertThat(Term.parse(whole).less(hung)).isEqualTo(Term.parse(left));
    }
}
