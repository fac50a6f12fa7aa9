package org.xiangbang.tasklist.follow;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.xiangbang.access.Account;
import org.xiangbang.access.Accounts;
import org.xiangbang.access.Colleagues;
import org.xiangbang.access.DeskNames;
import org.xiangbang.cases.CaseFile;
import org.xiangbang.cases.VisibleCases;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.Region;
import org.xiangbang.web.Sentences;

/** Names who was sent a case for information, and who can be. */
@Component
class CopyRecipients {
    private final Copies copies;
    private final VisibleCases visible;
    private final Colleagues colleagues;
    private final Accounts accounts;
    private final DeskNames desks;
    private final Sentences sentences;

    CopyRecipients(
            Copies copies,
            VisibleCases visible,
            Colleagues colleagues,
            Accounts accounts,
            DeskNames desks,
            Sentences sentences) {
        this.copies = copies;
        this.visible = visible;
        this.colleagues = colleagues;
        this.accounts = accounts;
        this.desks = desks;
        this.sentences = sentences;
    }

    /** Somebody the case can be sent to. */
    record Reader(String login, String name, String desks) {}

    /** Somebody the case was sent to. */
    record Sent(String name, CopyItem copy) {}

    List<Sent> sent(String caseNo) {
        return copies.ofCase(caseNo).stream()
                .map(c -> new Sent(accounts.find(c.login()).map(Account::name).orElse(c.login()), c))
                .toList();
    }

    /**
     * Everybody with a desk from the case's place upwards, or in its organization, who may see it.
     *
     * @param sought a part of their names; empty for everybody
     */
    List<Reader> readers(CaseFile file, String sought, Official by, Locale locale) {
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
