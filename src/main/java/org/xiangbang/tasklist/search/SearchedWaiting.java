package org.xiangbang.tasklist.search;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.xiangbang.access.Account;
import org.xiangbang.access.Accounts;
import org.xiangbang.access.DeskNames;
import org.xiangbang.cases.search.WaitingCases;
import org.xiangbang.tasklist.list.TaskItem;
import org.xiangbang.tasklist.list.WaitingSteps;
import org.xiangbang.tasklist.view.StepWords;

/** Tells the search where the cases that it found wait, and who has them. */
@Component
class SearchedWaiting implements WaitingCases {
    /** How many open steps of a case are told. */
    private static final int FEW = 3;

    private final WaitingSteps steps;
    private final StepWords words;
    private final DeskNames desks;
    private final Accounts accounts;

    SearchedWaiting(WaitingSteps steps, StepWords words, DeskNames desks, Accounts accounts) {
        this.steps = steps;
        this.words = words;
        this.desks = desks;
        this.accounts = accounts;
    }

    @Override
    public Map<String, List<Step>> of(Collection<String> caseNos, Locale locale) {
        return steps.of(caseNos, FEW).stream()
                .collect(Collectors.groupingBy(
                        item -> item.file().caseNo(),
                        Collectors.mapping(item -> step(item, locale), Collectors.toList())));
    }

    private Step step(TaskItem item, Locale locale) {
        var person = item.assignee() == null
                ? null
                : accounts.find(item.assignee()).map(Account::name).orElse(item.assignee());
        return new Step(words.asked(item, locale), desks.of(item.desk(), locale), person);
    }
}
