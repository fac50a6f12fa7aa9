package org.xiangbang.engine.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xiangbang.shared.Outcome;

@DisplayName("A share of countersigners")
class CountersigningShareTest {

    @ParameterizedTest
    @CsvSource({"60%, 3, 2", "60%, 5, 3", "51%, 2, 2", "50%, 3, 2", "1/3, 4, 2", "2/3, 3, 2", "2/3, 4, 3", "100%, 3, 3"
    })
    @DisplayName("that is no whole number of desks is reached with the next one, not before")
    void isRoundedUp(String share, int asked, int needed) {
        var countersigning = Countersigning.parse(share, false).orElseThrow();

        assertThat(countersigning.needed(asked)).isEqualTo(needed);
        assertThat(countersigning.result(asked, Collections.nCopies(needed, Outcome.APPROVE)))
                .contains(Outcome.APPROVE);
        assertThat(countersigning.result(asked, Collections.nCopies(needed - 1, Outcome.APPROVE)))
                .isEmpty();
    }
}
