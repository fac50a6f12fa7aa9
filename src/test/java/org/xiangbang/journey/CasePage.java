package org.xiangbang.journey;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** 案卷: the record, the timeline and the diagrams of a case. */
record CasePage(Seen seen) {
    /** In milliseconds: by then lines that came into view have been laid out. */
    private static final int SETTLED = 300;

    CasePage open(String caseNo) {
        seen.open("/cases/" + caseNo);
        return this;
    }

    /** Goes to a tab by its link, unless it is open. */
    private void tab(String word) {
        var link = seen.page.locator("main.case > nav.views a[href$='/%s']".formatted(word));
        if (link.getAttribute("aria-current") == null) {
            link.click();
            seen.page.waitForURL("**/" + word);
        }
    }

    private void unfolded() {
        tab("history");
        var earlier = seen.page.locator("#timeline-more");
        while (earlier.count() > 0) {
            var lines = seen.page.locator("#timeline .event").count();
            earlier.click();
            seen.page.waitForFunction("known => document.querySelectorAll('#timeline .event').length > known", lines);
        }
        seen.page.evaluate("document.querySelectorAll('#timeline details').forEach(act => { act.open = true; })");
        seen.page.waitForFunction(
                "() => !document.querySelector('#timeline details > :is([data-later], [aria-busy])')");
    }

    String status() {
        return seen.page.locator(".case-head .state").first().innerText();
    }

    /** When each act was, oldest first, as the page shows it. */
    List<String> times() {
        unfolded();
        return seen.page.locator("#timeline .event-time").allTextContents();
    }

    /** The steps of the timeline in its order, acts of the system left out. */
    List<String> steps() {
        unfolded();
        return seen.page
                .locator("#timeline .event")
                .filter(new Locator.FilterOptions().setHas(seen.page.locator(".event-outcome")))
                .locator(".event-head strong")
                .allTextContents();
    }

    /**
     * The text of the latest entry of the timeline with these words: of an act without a step, or of the outcome of a step. The browser
     * lays a line out only when it is near, so that this is not the text as it is rendered.
     */
    String entry(String done) {
        unfolded();
        var exactly = Pattern.compile("^\\s*%s\\s*$".formatted(done));
        var entries = seen.page
                .locator("#timeline .event")
                .filter(new Locator.FilterOptions()
                        .setHas(seen.page.locator(
                                ".event-outcome, .event-head strong", new Page.LocatorOptions().setHasText(exactly))));
        if (entries.count() == 0)
            throw new AssertionError("No " + done + " in "
                    + seen.page.locator("#timeline .event-head").allTextContents());
        return entries.last().textContent();
    }

    /** Is the latest act in view, when the address of the unfolded history leads to it? */
    boolean leadsToTheLatest(String caseNo) {
        unfolded();
        var latest = seen.page.locator("#timeline .event").last().getAttribute("id");
        seen.open("/cases/%s/history?unfold=true#%s".formatted(caseNo, latest));
        seen.page.waitForTimeout(SETTLED);
        return (Boolean)
                seen.page
                        .locator("#" + latest)
                        .evaluate(
                                "line => line.getBoundingClientRect().top >= 0 && line.getBoundingClientRect().top < innerHeight");
    }

    /** Who is waited for, as the page says it. */
    List<String> waiting() {
        var brief = seen.page.locator("main.case > nav.views a").nth(1);
        if (brief.getAttribute("aria-current") == null) {
            brief.click();
            seen.page.locator("#waiting-title").waitFor();
        }
        return seen.page.locator("ul.waiting li").allInnerTexts();
    }

    /** The signs drawn beside the elements of the case's models: 退, 撤, 直送, and how often when more than once. */
    List<String> signs() {
        return diagrams().stream()
                .flatMap(model ->
                        model.locator(".diagram svg text, .diagram svg foreignObject").allTextContents().stream())
                .flatMap(badge -> Arrays.stream(badge.split(" · ")))
                .map(String::strip)
                .filter(text -> text.matches("(退|撤|直送)( \\d+)?"))
                .toList();
    }

    /** Unfolds and draws every model. */
    List<Locator> diagrams() {
        tab("diagram");
        var models = seen.page.locator("details.model").all();
        for (var model : models) {
            if (model.getAttribute("open") == null)
                model.locator("summary").first().click();
            model.scrollIntoViewIfNeeded();
            model.locator(".diagram svg .taken")
                    .first()
                    .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        }
        return models;
    }
}
