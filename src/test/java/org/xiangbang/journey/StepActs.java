package org.xiangbang.journey;

import com.microsoft.playwright.Locator;
import org.xiangbang.shared.Official;

/** 更多操作 and 他人意见 on the page of a step. */
record StepActs(Seen seen) {

    /** Unfolds the act, and finds the person to be chosen by name where the list is long. */
    Locator unfold(String act, Official sought) {
        var part = unfold(act);
        var seek = part.locator("#seek-" + act);
        if (seek.count() == 0) return part;
        seek.fill(sought.name());
        part.locator(".act-seek button").click();
        seen.settle();
        return seen.page.locator("#act-" + act);
    }

    /** Unfolds the act; its form is loaded then. */
    Locator unfold(String act) {
        var part = seen.page.locator("#act-" + act);
        part.locator("summary").first().click();
        part.locator("form[method=post]").first().waitFor();
        return part;
    }

    /** Hands the step on, or asks a person about it. @param words name of the field that takes the reason or the question */
    void give(String act, Official to, String words, String said) {
        var part = unfold(act, to);
        part.locator("[name=to]").selectOption(to.login());
        part.locator("[name=%s]".formatted(words)).fill(said);
        send(part, act);
    }

    /** @param place before, beside or after */
    void addSigner(String place, Official signer, String reason) {
        var part = unfold("add-signer", signer);
        part.locator("[name=place][value=%s]".formatted(place)).check();
        part.locator("[name=signer]").selectOption(signer.login());
        part.locator("[name=reason]").fill(reason);
        send(part, "add-signer");
    }

    /** Takes back what was asked of that person: {@code recall} or {@code drop-signer}. */
    void undo(String act, Official asked, String reason) {
        var line = opinionOf(asked);
        line.locator("summary").click();
        line.locator("[name=reason]").fill(reason);
        seen.look("desk/" + act);
        line.locator("form[action$='/%s'] .button".formatted(act)).click();
        seen.settle();
    }

    /** The latest line of 他人意见 about that person. */
    Locator opinionOf(Official asked) {
        return seen.page
                .locator(".hands-list > li")
                .filter(new Locator.FilterOptions().setHasText(asked.name()))
                .last();
    }

    private void send(Locator part, String act) {
        seen.look("desk/" + act);
        part.locator("form[method=post] .button").click();
        seen.settle();
    }
}
