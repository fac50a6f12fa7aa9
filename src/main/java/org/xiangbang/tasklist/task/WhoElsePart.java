package org.xiangbang.tasklist.task;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.xiangbang.access.Account;
import org.xiangbang.access.Accounts;
import org.xiangbang.access.Colleagues;
import org.xiangbang.access.DeskAssignment;
import org.xiangbang.access.Desks;
import org.xiangbang.engine.task.TaskView;
import org.xiangbang.shared.Official;
import org.xiangbang.web.Sentences;

/** Shows who else may do the step: the other holders of its desk, and their deputies. */
@Component
class WhoElsePart implements TaskPart {
    private static final int NAMED = 6;

    private final Colleagues colleagues;
    private final Desks desks;
    private final Accounts accounts;
    private final Sentences sentences;

    WhoElsePart(Colleagues colleagues, Desks desks, Accounts accounts, Sentences sentences) {
        this.colleagues = colleagues;
        this.desks = desks;
        this.accounts = accounts;
        this.sentences = sentences;
    }

    @Override
    public void add(TaskView view, Official by, Model model, Locale locale) {
        var holders =
                desks.holders(view.desk()).stream().map(DeskAssignment::login).collect(Collectors.toSet());
        var others = colleagues.sittingAt(view.desk()).stream()
                .filter(login -> !login.equals(by.login()))
                .toList();
        var named = others.stream()
                .limit(NAMED)
                .map(login -> holders.contains(login)
                        ? name(login)
                        : sentences.text("tasklist.who.deputy", locale, name(login)))
                .collect(Collectors.joining(sentences.text("web.join", locale)));
        model.addAttribute("whoElse", sentence(others, named, locale));
    }

    private String sentence(List<String> others, String named, Locale locale) {
        if (others.isEmpty()) return sentences.text("tasklist.who.alone", locale);
        return others.size() > NAMED
                ? sentences.text("tasklist.who.many", locale, named, others.size())
                : sentences.text("tasklist.who.others", locale, named);
    }

    private String name(String login) {
        return accounts.find(login).map(Account::name).orElse(login);
    }
}
