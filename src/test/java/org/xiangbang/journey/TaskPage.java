package org.xiangbang.journey;

import com.microsoft.playwright.ElementHandle;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.util.List;
import org.xiangbang.Paper;

/** A page with the form of a declared step: a task, or the form that starts a case. */
record TaskPage(Seen seen) {
    private static final String ANSWERED = "main:not(:has(form.step-form)) h1, .summary, .refusal";

    /** Fills each field by the label that the reader sees: {@code label=value}. */
    TaskPage fill(List<String> fields) {
        for (var field : fields) {
            var at = field.indexOf('=');
            fill(field.substring(0, at), field.substring(at + 1));
        }
        return this;
    }

    private void fill(String label, String value) {
        var field = seen.page.locator(
                "//form//*[contains(concat(' ', @class, ' '), ' field ')][label/span[1][normalize-space() = '%1$s']"
                        .concat(" or legend/span[1][normalize-space() = '%1$s']]")
                        .formatted(label));
        if (field.count() != 1) throw new AssertionError(field.count() + " fields are called " + label);
        choosing(field);
        if (field.locator("input[type=file]").count() > 0) attach(field, value);
        else if (field.locator("table").count() > 0) rows(field, value);
        else if (field.locator(".choice").count() > 0) for (var choice : value.split("、")) choose(field, choice);
        else control(field.locator("input, textarea, select").first(), value);
    }

    /** Chooses the outcome that alone needs the field, because the field is not there before. */
    private static void choosing(Locator field) {
        var only = field.locator("xpath=ancestor::*[@data-only-with]");
        if (only.count() == 0) return;
        var outcome = field.page()
                .locator("input[type=radio][name=outcome][value=%s]".formatted(only.getAttribute("data-only-with")));
        if (outcome.count() > 0) outcome.check();
    }

    private static void choose(Locator field, String choice) {
        field.locator(".choice")
                .filter(new Locator.FilterOptions()
                        .setHas(field.page().getByText(choice, new Page.GetByTextOptions().setExact(true))))
                .locator("input")
                .check();
    }

    private static void control(Locator control, String value) {
        if (control.evaluate("c => c.tagName").equals("SELECT"))
            control.selectOption(new SelectOption().setLabel(value));
        else control.fill(value);
    }

    /** Rows are set apart by {@code ||}, cells by {@code |}; a cell {@code ~} stays as it is. */
    private static void rows(Locator field, String value) {
        var rows = value.split("\\|\\|");
        for (int i = 0; i < rows.length; i++) {
            if (field.locator("tbody tr").count() <= i)
                field.locator("[data-add-row]").click();
            var controls = field.locator("tbody tr").nth(i).locator("input, textarea, select");
            var cells = rows[i].split("\\|");
            for (int j = 0; j < cells.length; j++)
                if (!cells[j].strip().equals("~")) control(controls.nth(j), cells[j].strip());
        }
    }

    private static void attach(Locator field, String name) {
        var before = field.locator(".attached li").count();
        field.locator("input[type=file]").first().setInputFiles(new FilePayload(name, "application/pdf", Paper.pdf()));
        field.locator(".attached li").nth(before).waitFor();
    }

    /** The outcome approve, chosen where there is a choice, and the button. */
    void approve(String picture) {
        decide("approve", picture);
    }

    /** That outcome, chosen where there is a choice, and the button. */
    void decide(String outcome, String picture) {
        send(outcome, picture);
        ElementHandle answer = seen.page.waitForSelector(ANSWERED);
        if (seen.page.locator("form.step-form").count() > 0)
            throw new AssertionError("Refused: " + answer.innerText()
                    + seen.page.locator(".refusal").allInnerTexts());
        seen.settle();
        seen.lookOnce("journey/done");
    }

    /** Presses the button, whatever comes of it. */
    void send(String outcome, String picture) {
        var choice = seen.page.locator("input[type=radio][name=outcome][value=%s]".formatted(outcome));
        if (choice.count() > 0) choice.check();
        seen.look(picture);
        seen.page.locator("form.step-form button[type=submit]").click();
    }
}
