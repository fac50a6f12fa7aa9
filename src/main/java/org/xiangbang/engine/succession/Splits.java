package org.xiangbang.engine.succession;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.xiangbang.access.divisions.SplitDesks;
import org.xiangbang.access.divisions.Succession;
import org.xiangbang.access.divisions.Successions;
import org.xiangbang.cases.CaseFile;
import org.xiangbang.cases.CaseFiles;
import org.xiangbang.cases.CasePlaces;
import org.xiangbang.shared.FormRefused;
import org.xiangbang.shared.NotFound;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.VisibleText;

/**
 * Divisions that were split into several: an administrator chooses the successor of every open case and of every person at a desk.
 * Until then cases are done at the former desks, by the people who hold them.
 */
@Service
class Splits {
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
        var chosen = SplitDesks.heir(split, heir);
        var number = VisibleText.of(caseNo);
        if (!numbers(split).contains(number) || !moves.choose(number, split, chosen, by))
            throw new FormRefused(
                    "caseNo",
                    "region.case-not-waiting",
                    number,
                    split.division().name());
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
