package org.xiangbang.journey;

import com.microsoft.playwright.Browser;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** People at their desks, each with a window of their own, who carry a case through its pages. */
final class Journey implements AutoCloseable {
    private static final Pattern CASE = Pattern.compile("[NP]-\\d{6}-\\d{4}-\\d{4,}");

    /** What happens next: a desk does a step, or days pass (then login and step are null). */
    record Move(String login, String step, List<String> fields, int days) {
        static Move at(String login, String step, String... fields) {
            return new Move(login, step, List.of(fields), 0);
        }

        static Move pass(int days) {
            return new Move(null, null, List.of(), days);
        }
    }

    private final Browser browser;
    private final int port;
    private final Map<String, Seen> windows = new LinkedHashMap<>();
    private final String organization;
    private final String nextYear;
    private LocalDate today;
    private int pictures;

    Journey(Browser browser, int port) {
        this.browser = browser;
        this.port = port;
        today = new ClockPage(at("admin")).today();
        nextYear = String.valueOf(today.getYear() + 1);
        organization = organizationNumber();
    }

    /** The number of the demonstration's organization, looked up in the directory. */
    private String organizationNumber() {
        var window = at(Herbs.COUNTY_HANDLER);
        window.open("/organizations?q=" + Herbs.ORGANIZATION);
        window.look("journey/directory");
        var text = window.page.locator("main").innerText();
        var number = Pattern.compile("S-\\d{6}").matcher(text);
        if (!number.find()) throw new AssertionError("No " + Herbs.ORGANIZATION + " in\n" + text);
        return number.group();
    }

    /** The first one signs in by the page, the others with what that page sends. */
    private Seen at(String login) {
        return windows.computeIfAbsent(login, l -> {
            var window = new Seen(browser, port, "zh-CN");
            return windows.isEmpty() ? window.signIn(l) : window.as(l);
        });
    }

    /** Starts a need, and answers its number. */
    String report(Move move) {
        var window = at(move.login());
        window.open("/needs");
        window.page.locator("main .actions .button").first().click();
        return start(window, move);
    }

    /** Takes the need up from its page in the library, and answers the project's number. */
    String propose(String need, Move move) {
        var window = at(login(move));
        window.open("/needs?q=" + need);
        window.page.locator(".task-what").first().click();
        window.settle();
        window.look("journey/need");
        window.page.locator("main .actions .button").first().click();
        return start(window, move);
    }

    private String start(Seen window, Move move) {
        window.settle();
        new TaskPage(window).fill(fields(move)).approve(picture(move));
        var number = CASE.matcher(window.page.url());
        if (!number.find()) throw new AssertionError("No case number in " + window.page.url());
        return number.group();
    }

    void walk(String caseNo, List<Move> moves) {
        for (var move : moves) {
            if (move.days() > 0) today = new ClockPage(at("admin")).forward(move.days());
            else walk(caseNo, move);
        }
    }

    private void walk(String caseNo, Move move) {
        try {
            new TaskListPage(at(login(move)))
                    .open(caseNo, move.step())
                    .fill(fields(move))
                    .approve(picture(move));
        } catch (AssertionError | RuntimeException failed) {
            throw new AssertionError(
                    caseNo + " at " + login(move) + " " + move.step() + ": " + failed.getMessage(), failed);
        }
    }

    CasePage caseSeenByTheInspector(String caseNo) {
        return new CasePage(at(Herbs.INSPECTOR)).open(caseNo);
    }

    private String login(Move move) {
        return move.login().replace("@S", "@" + organization);
    }

    private List<String> fields(Move move) {
        var filled = new ArrayList<String>();
        for (var field : move.fields())
            filled.add(field.replace("今天", today.toString()).replace("明年", nextYear));
        return filled;
    }

    private String picture(Move move) {
        return "journey/%02d-%s".formatted(++pictures, move.step());
    }

    @Override
    public void close() {
        windows.values().forEach(Seen::close);
    }
}
