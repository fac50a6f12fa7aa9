package org.xiangbang.journey;

import com.microsoft.playwright.Browser;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.xiangbang.shared.Official;

/** New people at their desks, each with a window of their own in one browser; they leave when it closes. */
final class Office implements AutoCloseable {

    private final Staff staff;
    private final Browser browser;
    private final int port;
    private final List<Official> hired = new ArrayList<>();
    private final Map<String, Seen> windows = new LinkedHashMap<>();

    Office(Staff staff, Browser browser, int port) {
        this.staff = staff;
        this.browser = browser;
        this.port = port;
    }

    Official hire(String name, String... desks) {
        var who = staff.hire(name, desks);
        hired.add(who);
        return who;
    }

    /** Their window; they sign in when it is opened for the first time. */
    Seen at(Official who) {
        return at(who.login());
    }

    Seen at(String login) {
        return windows.computeIfAbsent(login, l -> new Seen(browser, port, "zh-CN").as(l));
    }

    /** The page of that step, opened from the list of what waits. */
    TaskPage step(Official who, String caseNo, String step) {
        return new TaskListPage(at(who)).open(caseNo, step);
    }

    /** How the rows of one of their lists that are about the case read. */
    List<String> rows(Official who, String view, String caseNo) {
        return new TaskListPage(at(who)).rows(view, caseNo);
    }

    CasePage file(Official who, String caseNo) {
        return new CasePage(at(who)).open(caseNo);
    }

    @Override
    public void close() {
        windows.values().forEach(Seen::close);
        hired.forEach(staff::dismiss);
    }
}
