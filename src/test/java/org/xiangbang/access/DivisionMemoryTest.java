package org.xiangbang.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The memory of divisions")
class DivisionMemoryTest {
    private final ArrayList<String> asked = new ArrayList<>();
    private KnownDivisions known;

    @Test
    @DisplayName("asks once, also for what is no division")
    void once() {
        known = new KnownDivisions(this::none);

        known.find("519001");
        known.find("519001");

        assertThat(asked).containsExactly("519001");
    }

    @Test
    @DisplayName("does not keep what was read while divisions changed")
    void whileChanging() {
        known = new KnownDivisions(code -> {
            var read = none(code);
            if (asked.size() == 1) known.forget();
            return read;
        });

        known.find("519001");
        known.find("519001");
        known.find("519001");

        assertThat(asked).hasSize(2);
    }

    private Optional<Division> none(String code) {
        asked.add(code);
        return Optional.empty();
    }
}
