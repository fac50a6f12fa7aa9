package org.xiangbang.help;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.xiangbang.shared.VisibleText;
import org.xiangbang.web.Citations;

/** All rulings in both languages, as they were when the program was built. */
@Component
public class Rulings {
    private static final String CHINESE = ".zh-CN.md";

    private final NavigableMap<String, Ruling> chinese = new TreeMap<>();
    private final NavigableMap<String, Ruling> english = new TreeMap<>();

    Rulings() throws IOException {
        for (var file : new PathMatchingResourcePatternResolver().getResources("classpath*:rulings/*.md")) {
            var name = String.valueOf(file.getFilename());
            var ruling = RulingText.read(name, file.getContentAsString(StandardCharsets.UTF_8));
            (name.endsWith(CHINESE) ? chinese : english).put(ruling.number(), ruling);
        }
    }

    /** Returns the rulings that contain the word, all of them for an empty one, in the order of their numbers. */
    public List<Ruling> containing(String word, Locale locale) {
        return of(locale).values().stream()
                .filter(ruling -> ruling.contains(VisibleText.of(word)))
                .toList();
    }

    public Optional<Ruling> find(String number, Locale locale) {
        return Optional.ofNullable(of(locale).get(number));
    }

    /** Returns the rulings that cite that rule of a document. */
    public List<Ruling> citing(String rule, Locale locale) {
        return of(locale).values().stream()
                .filter(ruling ->
                        ruling.texts().anyMatch(text -> Citations.rules(text).contains(rule)))
                .toList();
    }

    private NavigableMap<String, Ruling> of(Locale locale) {
        return Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? english : chinese;
    }
}
