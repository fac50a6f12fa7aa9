package org.xiangbang.journey;

import com.microsoft.playwright.Locator;
import java.util.List;

/** 待办: what waits for the desk of the person who is signed in. */
record TaskListPage(Seen seen) {

    /** Follows the row of that step of that case. */
    TaskPage open(String caseNo, String step) {
        seen.open("/tasks?q=" + caseNo);
        var row = seen.page.locator(".task-row").filter(new Locator.FilterOptions().setHasText(step));
        if (row.count() == 0) throw new AssertionError("It does not wait here");
        seen.lookOnce("journey/tasks");
        row.first().locator(".task-what").click();
        seen.settle();
        return new TaskPage(seen);
    }

    /** How the rows about that case read, in the list of that word. */
    List<String> rows(String view, String caseNo) {
        seen.page.navigate("/tasks?view=%s&q=%s".formatted(view, caseNo));
        return seen.page.locator("#rows .task-row").allTextContents();
    }
}
