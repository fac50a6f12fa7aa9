package org.xiangbang.tasklist.department;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xiangbang.access.Account;
import org.xiangbang.access.Accounts;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.VisibleText;
import org.xiangbang.web.Sentences;
import org.xiangbang.web.home.HomePart;

/** The department's work in the chief's workbench; pages ask it for the names of people: {@code ${@departmentHome.name(login, #locale)}}. */
@Component("departmentHome")
class DepartmentHome implements HomePart {
    private static final int SHOWN = 8;

    private final DepartmentSteps steps;
    private final Accounts accounts;
    private final Sentences sentences;

    DepartmentHome(DepartmentSteps steps, Accounts accounts, Sentences sentences) {
        this.steps = steps;
        this.accounts = accounts;
        this.sentences = sentences;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Optional<View> of(Official reader, Locale locale) {
        if (!DepartmentSteps.leads(reader)) return Optional.empty();
        var lines = steps.lines(reader);
        if (lines.isEmpty()) return Optional.empty();
        var shown = lines.subList(0, Math.min(SHOWN, lines.size()));
        return Optional.of(
                new View("tasklist/department", Map.of("lines", shown, "more", lines.size() > shown.size())));
    }

    /**
     * Heads the list behind a line, naming the step and the person.
     *
     * @param person as in {@link DepartmentSteps#steps}, like {@code step}; null or empty for all
     */
    public String heading(String person, String step, List<DepartmentSteps.Step> found, Locale locale) {
        var parts = new ArrayList<String>();
        if (!VisibleText.of(step).isEmpty())
            found.stream()
                    .findFirst()
                    .map(row -> sentences.step(row.process(), row.step(), row.stepName(), locale))
                    .ifPresent(parts::add);
        var login = VisibleText.of(person);
        if (!login.isEmpty()) parts.add(name(login.equals(DepartmentSteps.NOBODY) ? null : login, locale));
        return parts.isEmpty()
                ? sentences.text("tasklist.department.steps", locale)
                : sentences.text("tasklist.department.steps.of", locale, String.join(" · ", parts));
    }

    /** Returns the person's name; for null what is said of a step that nobody has claimed. */
    public String name(String login, Locale locale) {
        if (login == null) return sentences.text("tasklist.department.nobody", locale);
        return accounts.find(login).map(Account::name).orElse(login);
    }
}
