package org.xiangbang.access.throttling;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** How many accounts may be opened in an hour, from one address and altogether. */
@ConfigurationProperties("xiangbang.sign-up")
record SignUpRates(
        @DefaultValue("30") int perAddress,
        @DefaultValue("300") int overall) {
    SignUpRates {
        if (perAddress < 1 || overall < 1) throw new IllegalArgumentException("at least one account an hour");
    }
}
