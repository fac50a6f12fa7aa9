package org.xiangbang.journey;

import java.time.LocalDate;

/** 演示时钟: the administrator's. */
record ClockPage(Seen seen) {

    /** The day that the system shows. */
    LocalDate today() {
        seen.open("/demonstration/clock");
        return LocalDate.parse(seen.page.locator("main dd").first().innerText().substring(0, 10));
    }

    /** Moves it in steps that the page offers. */
    LocalDate forward(int days) {
        for (var left = days; left > 0; ) {
            var step = left >= 60 ? 60 : left >= 10 ? 10 : 1;
            seen.open("/demonstration/clock");
            seen.page.locator("input[name=advance][value=P%dD]".formatted(step)).check();
            seen.page.locator("main form .button:not(.button-quiet)").click();
            seen.page.locator(".done-note").waitFor();
            left -= step;
        }
        seen.lookOnce("journey/clock");
        return today();
    }
}
