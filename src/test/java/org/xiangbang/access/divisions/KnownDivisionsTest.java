package org.xiangbang.access.divisions;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import org.xiangbang.AppTest;
import org.xiangbang.access.Regions;
import org.xiangbang.bench.SqlMeter;
import org.xiangbang.shared.Region;

@AppTest
@Transactional
@DisplayName("What is remembered of divisions")
class KnownDivisionsTest {
    @Autowired
    private DivisionRegister register;

    @Autowired
    private Regions regions;

    @Test
    @DisplayName("gives way to a division that is entered, also where somebody has looked for it in vain")
    void lookedForBefore() {
        assertThat(regions.find("513231")).isEmpty();

        register.add("513231", "阿坝县", "", false);

        assertThat(regions.find("513231")).isPresent();
    }

    @Test
    @DisplayName("is also which level of a code has no division")
    void withoutLevel() {
        register.add("519001", "某县", "", false);
        var county = new Region("519001");
        assertThat(regions.path(county)).hasSize(2);

        assertThat(SqlMeter.during(() -> regions.path(county))).isEmpty();
    }
}
