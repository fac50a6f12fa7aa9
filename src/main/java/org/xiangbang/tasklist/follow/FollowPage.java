package org.xiangbang.tasklist.follow;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.xiangbang.access.Account;
import org.xiangbang.access.Accounts;
import org.xiangbang.access.Colleagues;
import org.xiangbang.access.DeskNames;
import org.xiangbang.cases.CaseFile;
import org.xiangbang.cases.VisibleCases;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.Region;
import org.xiangbang.shared.Verdict;
import org.xiangbang.tasklist.list.TaskItem;
import org.xiangbang.tasklist.list.TaskLists.View;
import org.xiangbang.tasklist.list.WaitingSteps;
import org.xiangbang.tasklist.view.TaskRow;
import org.xiangbang.tasklist.view.TaskRows;
import org.xiangbang.web.Sentences;

/** Lays out where a case waits, who may be urged, who was sent it and who can be. */
@Component
class FollowPage {
    private final VisibleCases visible;
    private final WaitingSteps waiting;
    private final Urging urging;
    private final Copies copies;
    private final Colleagues colleagues;
    private final Accounts accounts;
    private final DeskNames desks;
    private final TaskRows rows;
    private final Sentences sentences;

    FollowPage(
            VisibleCases visible,
            WaitingSteps waiting,
            Urging urging,
            Copies copies,
            Colleagues colleagues,
            Accounts accounts,
            DeskNames desks,
            TaskRows rows,
            Sentences sentences) {
        this.visible = visible;
        this.waiting = waiting;
        this.urging = urging;
        this.copies = copies;
        this.colleagues = colleagues;
        this.accounts = accounts;
        this.desks = desks;
        this.rows = rows;
        this.sentences = sentences;
    }

    /** A step that waits. @param not why it cannot be urged by the reader now; null when it can */
    record Waiting(TaskRow row, int times, String not) {}

    /** Somebody the case can be sent to. */
    record Reader(String login, String name, String desks) {}

    /** Somebody the case was sent to. */
    record Sent(String name, CopyItem copy) {}

    /** @param sought a part of the names of the people to offer; empty for everybody */
    void show(String caseNo, String sought, Official by, Model model, Locale locale) {
        var file = visible.find(caseNo, by);
        model.addAttribute("file", file);
        model.addAttribute(
                "waiting",
                waiting.of(caseNo).stream().map(s -> waiting(s, by, locale)).toList());
        model.addAttribute(
                "sent",
                copies.ofCase(caseNo).stream()
                        .map(c -> new Sent(
                                accounts.find(c.login()).map(Account::name).orElse(c.login()), c))
                        .toList());
        model.addAttribute("sought", sought);
        model.addAttribute("readers", readers(file, sought, by, locale));
    }

    private Waiting waiting(TaskItem step, Official by, Locale locale) {
        var not = urging.may(step, by) instanceof Verdict.Refused refused
                ? sentences.rule(refused.rule(), refused.facts(), locale)
                : null;
        return new Waiting(rows.of(View.TODO, step, by, locale), urging.times(step.taskId()), not);
    }

    /** Everybody with a desk from the case's place upwards, or in its organization, who may see it. */
    private List<Reader> readers(CaseFile file, String sought, Official by, Locale locale) {
        var places = new ArrayList<String>();
        for (var level : Region.Level.values())
            file.region().at(level).map(Region::code).ifPresent(places::add);
        if (file.organization() != null) places.add(file.organization());
        return colleagues.at(places, sought).stream()
                .filter(c -> !c.login().equals(by.login()) && visible.covers(file, c))
                .map(c -> new Reader(
                        c.login(),
                        c.name(),
                        c.desks().stream()
                                .map(d -> desks.of(d, locale))
                                .collect(Collectors.joining(sentences.text("web.join", locale)))))
                .toList();
    }
}
