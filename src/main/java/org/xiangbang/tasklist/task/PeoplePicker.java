package org.xiangbang.tasklist.task;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.xiangbang.access.DeskNames;
import org.xiangbang.engine.assignment.Candidate;
import org.xiangbang.shared.Verdict;
import org.xiangbang.web.Sentences;

/** Lists people to choose from, each with name and desk. People who may not be chosen are listed separately with the rule's sentence. */
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

    /** A person as the page shows them; {@code sentence} says why they may not be chosen, and is null when they may. */
    record Person(String login, String name, String desk, String sentence) {}

    /**
     * @param barred how many may not be chosen; the first of them are in {@code refused}
     * @param many whether there are so many that a search by name helps
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
                ? sentences.cited(refused.rule(), refused.facts(), locale)
                : null;
        return new Person(c.login(), c.name(), desks.of(c.desk(), locale), sentence);
    }
}
