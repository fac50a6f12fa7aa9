package org.xiangbang.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.xiangbang.AppTest;
import org.xiangbang.People;
import org.xiangbang.shared.Official;

/** Every state that a page of the officials' desk can be in, in both languages, on an office screen and on a telephone. */
@AppTest
@InBrowser
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StatesTest {
    private static final int MORE_THAN_A_PAGE = 23;

    /** States that one window shows one after the other. */
    private static final int A_TURN = 6;

    /** No other test has a step that waits there. */
    private static final String QUIET_DESK = "village.reviewer@532928902202";

    @LocalServerPort
    int port;

    @Autowired
    Scenes scenes;

    @Autowired
    OtherScenes others;

    @Autowired
    PageCases cases;

    @Autowired
    People people;

    private final String word = "云莓" + System.nanoTime();
    private Official idle;
    private Official reader;
    private Official adviser;
    private List<State> states;
    private List<State> asked;
    private Runnable filled;

    /** @param shows what must be on the page, so that the state is the one that it is said to be */
    private record State(String name, String path, String shows) {}

    /** What one person looks at in one window. */
    private record Sitting(String login, Consumer<Seen> looks) {}

    private static final State VACANT = new State("vacant", "/admin/vacancies", "td");

    private static final List<State> NOTHING = List.of(
            new State("empty-todo", "/tasks?view=todo", ".empty"),
            new State("empty-mine", "/tasks?view=mine", ".empty"),
            new State("empty-done", "/tasks?view=done", ".empty"),
            new State("empty-started", "/tasks?view=started", ".empty"),
            new State("empty-copied", "/copies", ".empty"),
            new State("empty-drafts", "/drafts", ".empty"),
            new State("empty-workbench", "/", "h1"),
            new State("no-hit", "/tasks?view=todo&q=nothing&due=overdue&link=approval", ".chips"));

    @BeforeAll
    void everything() {
        idle = scenes.reader(QUIET_DESK);
        reader = scenes.reader(PageCases.VILLAGE, PageCases.CHIEF);
        adviser = scenes.reader("finance.chief@513228");
        scenes.many(word, MORE_THAN_A_PAGE);
        others.copied(cases.started(people.at(PageCases.VILLAGE)), reader);
        others.drafted(reader);
        filled = others.vacant();
        asked();
        var made = scenes.made();
        states = List.of(
                new State("long", "/tasks?view=todo&q=" + word, "#more"),
                new State("long-sorted", "/tasks?view=todo&sort=-amount,received&q=" + word, "#more"),
                new State("long-columns", "/tasks?view=todo&process=probe-review&q=" + word, ".group-severe"),
                new State("long-workbench", "/", ".summary-line"),
                new State("copies", "/copies", ".copy-note"),
                new State("drafts", "/drafts", "details .typed, details [id^=typed]"),
                new State("case-suspended", "/cases/" + made.get("suspended"), ".state-stopped"),
                new State("task-suspended", task(made.get("suspended")), ".decision:not(:has(.step-form)) .hint"),
                new State("case-objected", "/cases/" + made.get("objected"), "#timeline"),
                new State("case-ended", "/cases/" + made.get("ended"), "#waiting-title + .quiet"),
                new State("case-drawn", "/cases/" + made.get("ended") + "/diagram", ".legend + .model"),
                new State("case-returned", "/cases/" + made.get("returned"), "#timeline"),
                new State("task-returned", task(made.get("returned")), ".came-by"),
                new State("provisional", task(made.get("provisional")), ".state-provisional"),
                new State("taken", task(made.get("taken")), ".decision .hint"),
                new State("deputy", "/tasks/" + others.deputy(reader), ".acting"),
                new State("held", "/tasks/" + others.held(reader), "#hands"),
                new State("certificate", "/handovers/" + others.certificate(reader, false), "form .button"),
                new State("certificate-signed", "/handovers/" + others.certificate(reader, true), ".state-done"));
    }

    private void asked() {
        asked = List.of(
                new State("sign", "/tasks/" + others.sign(adviser), "#f-answer"),
                new State("answer", "/tasks/" + others.answer(adviser), "#f-opinion"),
                new State("asked", "/tasks?view=mine", ".task-row"));
    }

    private String task(String caseNo) {
        return "/tasks/" + cases.task(caseNo);
    }

    @AfterAll
    void nothingIsVacant() {
        filled.run();
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    @DisplayName("can be read by everybody")
    void everyState(String language, Browsers browsers) {
        var faults = new Faults();
        browsers.each(sittings(language, faults), (sitting, browser) -> {
            try (var seen = new Seen(browser, port, language).as(sitting.login)) {
                sitting.looks.accept(seen);
            }
        });
        faults.none();
    }

    private List<Sitting> sittings(String language, Faults faults) {
        var sittings = new ArrayList<Sitting>();
        for (int from = 0; from < states.size(); from += A_TURN) {
            var turn = states.subList(from, Math.min(from + A_TURN, states.size()));
            sittings.add(sitting(reader.login(), turn, language, faults));
        }
        sittings.add(sitting(idle.login(), NOTHING, language, faults));
        sittings.add(sitting(adviser.login(), asked, language, faults));
        sittings.add(sitting("admin", List.of(VACANT), language, faults));
        sittings.add(new Sitting(reader.login(), seen -> {
            faults.in("refused", seen, () -> refused(seen, language));
            faults.in("conflict", seen, () -> conflict(seen, language));
        }));
        return sittings;
    }

    private Sitting sitting(String login, List<State> states, String language, Faults faults) {
        return new Sitting(login, seen -> states.forEach(state -> look(state, seen, language, faults)));
    }

    private void look(State state, Seen seen, String language, Faults faults) {
        faults.in(state.name, seen, () -> {
            seen.open(state.path);
            assertThat(seen.page.locator("main").locator(state.shows).first()).isAttached();
            for (var folded :
                    seen.page.locator("main details.clock, main .more-filters").all())
                if (folded.getAttribute("open") == null)
                    folded.locator("summary").click();
            both(state.name, seen, language);
        });
    }

    private static void both(String name, Seen seen, String language) {
        seen.everywhere("states/%s/%s".formatted(language, name));
    }

    /** Sent with nothing in it. */
    private void refused(Seen seen, String language) {
        seen.open(task(cases.started(people.at(PageCases.VILLAGE))));
        seen.page.locator("form.step-form button[type=submit]").click();
        assertThat(seen.page.locator(".summary")).isVisible();
        seen.expectRefusal();
        both("refused", seen, language);
    }

    /** Somebody else has done the step while the reader wrote. */
    private void conflict(Seen seen, String language) {
        var caseNo = cases.started(people.at(PageCases.VILLAGE));
        var faster = scenes.faster(caseNo);
        seen.open(task(caseNo));
        seen.page.locator("#f-amount").fill("640000");
        seen.page.locator("#f-opinion").fill("已与村委会核对，同意申报。");
        faster.run();
        seen.page.locator("form.step-form button[type=submit]").click();
        assertThat(seen.page.locator(".refusal")).isVisible();
        seen.expectRefusal();
        both("conflict", seen, language);
    }
}
