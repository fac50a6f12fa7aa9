package org.xiangbang.tasklist.follow;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.xiangbang.access.Account;
import org.xiangbang.access.Accounts;
import org.xiangbang.access.Colleagues;
import org.xiangbang.access.DeskNames;
import org.xiangbang.cases.CaseFile;
import org.xiangbang.cases.VisibleCases;
import org.xiangbang.shared.Desk;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.Region;
import org.xiangbang.web.Sentences;

/** Names the people to whom a case was sent for information, and those to whom it can be sent. */
@Component
class CopyRecipients {
    /** A longer code is a nearer place; desks of organizations, whose places are no divisions, come before them. */
    private static final Comparator<Desk> DISTANCE = Comparator.comparing((Desk desk) -> !desk.ofOrganization())
            .thenComparing(desk -> -desk.region().length())
            .thenComparing(Desk::department);

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

    /** A person to whom the case can be sent. */
    record Reader(String login, String name, String desks) {}

    /** A person to whom the case was sent. */
    record Sent(String name, CopyItem copy) {}

    List<Sent> sent(String caseNo) {
        return copies.ofCase(caseNo).stream()
                .map(c -> new Sent(accounts.find(c.login()).map(Account::name).orElse(c.login()), c))
                .toList();
    }

    /**
     * Returns everybody who may see the case and has a desk at the case's place or above it, or in its organization. First come those who
     * have started it or done a step of it, then those of its organization and its place, then those of the place above it, and so on;
     * within a place by department.
     *
     * @param sought a part of their names; empty for everybody
     */
    List<Reader> readers(CaseFile file, String sought, Official by, Locale locale) {
        var places = new ArrayList<String>();
        for (var level : Region.Level.values())
            file.region().at(level).map(Region::code).ifPresent(places::add);
        if (file.organization() != null) places.add(file.organization());
        var hadPart = Set.copyOf(copies.hadPart(file.caseNo()));
        return Stream.concat(colleagues.named(hadPart, sought).stream(), colleagues.at(places, sought).stream())
                .distinct()
                .filter(c -> !c.login().equals(by.login()) && visible.covers(file, c))
                .filter(c -> nearest(c, file).isPresent())
                .sorted(near(file, hadPart))
                .map(c -> new Reader(
                        c.login(),
                        c.name(),
                        c.desks().stream()
                                .map(d -> desks.of(d, locale))
                                .collect(Collectors.joining(sentences.text("web.join", locale)))))
                .toList();
    }

    /** Sorts by part in the case and by distance; people who are equal keep their order, which is that of their names. */
    private static Comparator<Official> near(CaseFile file, Set<String> hadPart) {
        return Comparator.<Official, Boolean>comparing(who -> !hadPart.contains(who.login()))
                .thenComparing(who -> nearest(who, file).orElseThrow(), DISTANCE);
    }

    private static Optional<Desk> nearest(Official who, CaseFile file) {
        return who.desks().stream()
                .filter(desk -> desk.ofOrganization() || file.region().code().startsWith(desk.region()))
                .min(DISTANCE);
    }
}
