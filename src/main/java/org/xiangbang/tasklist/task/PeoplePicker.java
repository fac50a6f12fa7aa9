package org.xiangbang.tasklist.task;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.xiangbang.access.DeskNames;
import org.xiangbang.engine.assignment.Candidate;
import org.xiangbang.shared.Verdict;
import org.xiangbang.web.Sentences;

/** People to choose from, each with name and desk; those who may not be chosen stand apart with the rule's sentence. */
@Component
class PeoplePicker {
    private static final int BARRED_SHOWN = 20;
    private static final int MANY = 12;

    private final DeskNames desks;
    private final Sentences sentences;

    PeoplePicker(DeskNames desks, Sentences sentences) {
        this.desks = desks;
        this.sentences = sentences;
    }

    /** Somebody, as the page writes them; {@code sentence} says why they may not be chosen, null when they may. */
    record Person(String login, String name, String desk, String sentence) {}

    /**
     * @param barred how many may not be chosen; the first of them are in {@code refused}
     * @param many are there so many that looking for one by name helps?
     */
    record Choice(List<Person> people, List<Person> refused, int barred, boolean many) {}

    Choice of(List<Candidate> candidates, Locale locale) {
        var all = candidates.stream()
                .sorted(Comparator.comparing((Candidate c) -> -c.desk().region().length())
                        .thenComparing(c -> c.desk().id())
                        .thenComparing(Candidate::name))
                .map(c -> person(c, locale))
                .toList();
        var refused = all.stream().filter(p -> p.sentence() != null).toList();
        return new Choice(
                all.stream().filter(p -> p.sentence() == null).toList(),
                refused.stream().limit(BARRED_SHOWN).toList(),
                refused.size(),
                all.size() > MANY);
    }

    Person person(Candidate c, Locale locale) {
        var sentence = c.verdict() instanceof Verdict.Refused refused
                ? sentences.rule(refused.rule(), refused.facts(), locale)
                : null;
        return new Person(c.login(), c.name(), desks.of(c.desk(), locale), sentence);
    }
}
