package org.xiangbang.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.PlaywrightException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Collects what is wrong with many pages, so that one run reports all of it. */
final class Faults {
    private final List<String> found = new CopyOnWriteArrayList<>();

    void in(String place, Seen seen, Runnable look) {
        try {
            look.run();
        } catch (AssertionError | PlaywrightException fault) {
            found.add(place + ": " + fault.getMessage());
            seen.expectRefusal();
        }
    }

    void none() {
        assertThat(found).isEmpty();
    }
}
