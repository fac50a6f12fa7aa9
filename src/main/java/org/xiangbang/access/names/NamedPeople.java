package org.xiangbang.access.names;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.xiangbang.access.DeskNames;
import org.xiangbang.shared.Official;
import org.xiangbang.shared.VisibleText;
import org.xiangbang.web.Sentences;

/** Lists people by name and desk, so that one of them can be chosen in a form. */
@Component
public class NamedPeople {
    /** So many people are offered; the others are found by their names. */
    static final int MOST = 50;

    private final DeskNames names;
    private final Sentences sentences;

    NamedPeople(DeskNames names, Sentences sentences) {
        this.names = names;
        this.sentences = sentences;
    }

    /**
     * A person who can be chosen, as a list shows them.
     *
     * @param desks the names of their desks by id
     */
    record Person(String login, String name, Map<String, String> desks, String label) {}

    /**
     * Returns at most fifty people, and those who are chosen already.
     *
     * @param find parts of names, separated by spaces or commas; a person who matches one of them is found
     * @param chosen logins that stay on the list as long as they can be named at all; blank logins are ignored
     * @param named who can be named, by a part of the name or of the login; all people for an empty text
     */
    public List<Person> of(
            String find, Collection<String> chosen, Function<String, List<Official>> named, Locale locale) {
        var found = new LinkedHashMap<String, Official>();
        for (var text : VisibleText.of(find).split("[\\s、，,]+"))
            named.apply(text).stream()
                    .filter(who -> found.size() < MOST)
                    .forEach(who -> found.putIfAbsent(who.login(), who));
        for (var login : chosen)
            if (!VisibleText.isEmpty(login) && !found.containsKey(VisibleText.of(login)))
                named.apply(VisibleText.of(login)).stream()
                        .filter(who -> who.login().equals(VisibleText.of(login)))
                        .forEach(who -> found.put(who.login(), who));
        return found.values().stream().map(who -> person(who, locale)).toList();
    }

    private Person person(Official who, Locale locale) {
        var desks = new LinkedHashMap<String, String>();
        who.desks().forEach(desk -> desks.put(desk.id(), names.of(desk, locale)));
        var at = String.join(sentences.text("web.join", locale), desks.values());
        return new Person(who.login(), who.name(), desks, desks.isEmpty() ? who.name() : who.name() + " · " + at);
    }
}
