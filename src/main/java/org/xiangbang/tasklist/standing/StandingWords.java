package org.xiangbang.tasklist.standing;

import java.time.Instant;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.xiangbang.access.Account;
import org.xiangbang.access.Accounts;
import org.xiangbang.access.DeskNames;
import org.xiangbang.tasklist.list.DueState;
import org.xiangbang.tasklist.list.TaskItem;
import org.xiangbang.tasklist.view.DueWords;
import org.xiangbang.tasklist.view.StepWords;

/** Writes an open step with who has it and until when. */
@Component
class StandingWords {
    private final StepWords words;
    private final DeskNames desks;
    private final DueWords due;
    private final Accounts accounts;

    StandingWords(StepWords words, DeskNames desks, DueWords due, Accounts accounts) {
        this.words = words;
        this.desks = desks;
        this.due = due;
        this.accounts = accounts;
    }

    /**
     * One open step.
     *
     * @param person who has claimed it; null if it waits for anybody at the desk
     * @param due how much time is left
     */
    public record Said(String step, String desk, String person, Instant dueAt, String due, boolean late) {}

    /** @param stands since when its clock stands still; null while it runs */
    Said of(TaskItem item, Instant stands, Locale locale) {
        var person = item.assignee() == null
                ? null
                : accounts.find(item.assignee()).map(Account::name).orElse(item.assignee());
        return new Said(
                words.asked(item, locale),
                desks.of(item.desk(), locale),
                person,
                item.dueAt(),
                due.of(item.dueAt(), stands, locale),
                item.dueState() == DueState.OVERDUE || item.dueState() == DueState.SEVERE);
    }
}
