package org.xiangbang.journey;

import com.microsoft.playwright.Locator;

/** A list of steps as it stands in somebody's window. */
final class ListWindow {
    private ListWindow() {}

    static Locator rows(Seen window) {
        return window.page.locator("#rows .task-row");
    }

    /** @param known the step, or a part of its case's title */
    static Locator row(Seen window, String known) {
        return window.page.locator("#rows [data-task=\"%1$s\"], #rows [data-task]:has-text(\"%1$s\")".formatted(known));
    }

    /** How many the window says are to be done. @param where tabs or navigation */
    static int count(Seen window, String where) {
        return Integer.parseInt(
                window.page.locator(where + " [data-count=todo]").innerText().strip());
    }
}
