package org.xiangbang.help;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.stereotype.Component;
import org.xiangbang.help.CitedRule.Standing;
import org.xiangbang.shared.VisibleText;

/** What is known of every rule that the program cites, in both languages: the messages {@code rules}. */
@Component
public class CitedRules {
    private static final String BEGIN = "rule.";
    private static final String END = ".says";

    private final List<CitedRule> chinese;
    private final List<CitedRule> english;

    CitedRules() throws IOException {
        chinese = read("messages/rules.properties");
        english = read("messages/rules_en.properties");
    }

    /** Returns the rules that contain the word, all of them for an empty one, in the order of groups and codes. */
    public List<CitedRule> containing(String word, Locale locale) {
        return of(locale).stream()
                .filter(rule -> rule.contains(VisibleText.of(word)))
                .toList();
    }

    public Optional<CitedRule> find(String id, Locale locale) {
        return of(locale).stream().filter(rule -> rule.id().equals(id)).findFirst();
    }

    /** Returns the numbered items of a section: those of {@code 2.3} are {@code 2.3-1} and on; an empty list for a rule without any. */
    public List<CitedRule> itemsOf(String id, Locale locale) {
        return of(locale).stream()
                .filter(rule -> rule.id().startsWith(id + "-"))
                .toList();
    }

    private List<CitedRule> of(Locale locale) {
        return Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? english : chinese;
    }

    private static List<CitedRule> read(String file) throws IOException {
        var texts = PropertiesLoaderUtils.loadProperties(
                new EncodedResource(new ClassPathResource(file), StandardCharsets.UTF_8));
        return texts.stringPropertyNames().stream()
                .filter(key -> key.startsWith(BEGIN) && key.endsWith(END))
                .map(key -> rule(key.substring(BEGIN.length(), key.length() - END.length()), texts))
                .sorted(Comparator.comparing(CitedRule::group).thenComparing(CitedRule::id))
                .toList();
    }

    private static CitedRule rule(String id, Properties texts) {
        var key = BEGIN + id;
        return new CitedRule(
                id,
                texts.getProperty(key),
                texts.getProperty(key + END),
                Standing.valueOf(texts.getProperty(key + ".standing").toUpperCase(Locale.ROOT)),
                texts.getProperty(key + ".source", ""),
                texts.getProperty(key + ".since", ""));
    }
}
