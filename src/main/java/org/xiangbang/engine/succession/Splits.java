package org.xiangbang.engine.succession;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xiangbang.access.divisions.SplitDesks;
import org.xiangbang.access.divisions.Succession;
import org.xiangbang.access.divisions.Successions;
import org.xiangbang.cases.CaseFile;
import org.xiangbang.cases.CaseFiles;
import org.xiangbang.cases.CasePlaces;
import org.xiangbang.shared.Findings;
import org.xiangbang.shared.FormRefused;
import org.xiangbang.shared.NotFound;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.Violation;
import org.xiangbang.shared.VisibleText;

/**
 * Divisions that were split into several: an administrator chooses the successor of every open case and of every person at a desk.
 * Until then cases are done at the former desks, by the people who hold them.
 */
@Service
class Splits {
    private static final Pattern CASE = Pattern.compile("[A-Z]-[0-9A-Z]+(-[0-9]+)*");
    private static final Pattern HOLDER = Pattern.compile("[^ @]+@[^ ]+ [^ ]+");

    private final Successions successions;
    private final SplitDesks people;
    private final CaseSuccession moves;
    private final CasePlaces places;
    private final CaseFiles cases;
    private final StepDesks desks;

    Splits(
            Successions successions,
            SplitDesks people,
            CaseSuccession moves,
            CasePlaces places,
            CaseFiles cases,
            StepDesks desks) {
        this.successions = successions;
        this.people = people;
        this.moves = moves;
        this.places = places;
        this.cases = cases;
        this.desks = desks;
    }

    /** What waits for a choice at one division: the first of it, and how much there is. */
    record Split(
            Succession succession,
            List<CaseFile> cases,
            List<SplitDesks.Holder> people,
            int waitingCases,
            int waitingPeople) {}

    /** Returns the splits at which something waits for an administrator, of each at most so many cases and so many people. */
    List<Split> waiting(int most) {
        return successions.splits().stream()
                .map(split -> waiting(split, most))
                .filter(s -> s.waitingCases() > 0 || s.waitingPeople() > 0)
                .toList();
    }

    /** Returns the same in the order of codes, at most so many splits. @param after the code behind which it begins; empty for the first */
    List<Split> waiting(String after, int splits, int most) {
        var all = successions.splits();
        place(after, all.stream().anyMatch(split -> split.code().equals(after)));
        return all.stream()
                .filter(split -> split.code().compareTo(after) > 0)
                .sorted(Comparator.comparing(Succession::code))
                .map(split -> waiting(split, most))
                .filter(s -> s.waitingCases() > 0 || s.waitingPeople() > 0)
                .limit(splits)
                .toList();
    }

    /**
     * Returns the cases of a division that wait, in the order of their numbers.
     *
     * @param after the number behind which it begins; empty for the first
     * @throws NotFound if nothing of the division waits for a choice
     * @throws FormRefused naming {@code after} if it is no number
     */
    List<CaseFile> cases(String code, String after, int most) {
        var open = numbers(successions.split(code));
        place(after, CASE.matcher(after).matches());
        return open.stream()
                .filter(number -> number.compareTo(after) > 0)
                .limit(most)
                .map(cases::find)
                .toList();
    }

    /** Returns the people at desks of a division who wait, in the order of their desks and logins; else as {@link #cases}. */
    List<SplitDesks.Holder> people(String code, String after, int most) {
        var split = successions.split(code);
        place(after, HOLDER.matcher(after).matches());
        return people.undecided(split.code()).stream()
                .sorted(Comparator.comparing(SplitDesks.Holder::key))
                .filter(holder -> holder.key().compareTo(after) > 0)
                .limit(most)
                .toList();
    }

    /** Whoever is no longer among those that wait is still a place to go on behind. */
    private static void place(String after, boolean known) {
        if (!after.isEmpty() && !known) throw new FormRefused("after", "field.cursor");
    }

    private Split waiting(Succession split, int most) {
        var open = numbers(split);
        var holders = people.undecided(split.code());
        return new Split(
                split,
                open.stream().limit(most).map(cases::find).toList(),
                holders.stream().limit(most).toList(),
                open.size(),
                holders.size());
    }

    /** Counts the cases and people that wait. */
    long count() {
        return successions.splits().stream()
                .mapToLong(s -> numbers(s).size() + people.undecided(s.code()).size())
                .sum();
    }

    /** Is everything of the split decided? */
    boolean decided(Succession split) {
        return numbers(split).isEmpty() && people.undecided(split.code()).isEmpty();
    }

    /**
     * Lets the case go to that successor.
     *
     * @throws NotFound if nothing of the division waits for a choice
     * @throws FormRefused if the successor is none of the division's, or the case does not wait for one
     */
    @Transactional
    void choose(String code, String caseNo, String heir, Official by) {
        var split = successions.split(code);
        var number = VisibleText.of(caseNo);
        var waits = numbers(split).contains(number);
        var found = new Findings();
        if (!waits) found.add(notWaiting(number, split));
        var chosen = found.value(() -> SplitDesks.heir(split, heir));
        found.orThrow(List.of());
        if (!moves.choose(number, split, chosen.orElseThrow(), by))
            throw new FormRefused(List.of(notWaiting(number, split)));
    }

    private static Violation notWaiting(String number, Succession split) {
        return new Violation(
                "caseNo", "region.case-not-waiting", number, split.division().name());
    }

    /** Lets a person hold the same desk of that successor. It refuses what {@link SplitDesks#choose} refuses. */
    void choose(String code, String desk, String login, String heir, Official by) {
        people.choose(code, desk, login, heir, by);
    }

    private Collection<String> numbers(Succession split) {
        var from = split.division().region();
        var open = new TreeSet<>(places.open(from));
        open.addAll(desks.cases(from.code()));
        return places.undecided(from, open);
    }
}
