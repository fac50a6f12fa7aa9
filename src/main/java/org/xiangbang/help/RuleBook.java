package org.xiangbang.help;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.xiangbang.web.Citations;

/** The book of rules, which is generated from the code: by which code and sentence the program refuses, and by which source. */
@Component
public class RuleBook {
    private static final Pattern ROW = Pattern.compile("\\| `([^`]+)` \\|.*\\| ([^|]+) \\|");
    private static final String FACT = "…";

    private final MessageSource messages;
    private final Map<String, String> sources = new LinkedHashMap<>();

    RuleBook(MessageSource messages) throws IOException {
        this.messages = messages;
        new ClassPathResource("book/rules.md")
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .forEach(line -> {
                    var row = ROW.matcher(line);
                    if (row.matches()) sources.put(row.group(1), row.group(2));
                });
    }

    /** A refusal with its sentence, in which dots stand for the facts of the case. */
    public record Refusal(String code, String sentence) {}

    /** Returns the refusals whose source is that rule, in the order of their codes. */
    public List<Refusal> citing(String rule, Locale locale) {
        return sources.entrySet().stream()
                .filter(row -> Citations.rules(row.getValue()).contains(rule))
                .map(row -> new Refusal(row.getKey(), sentence(row.getKey(), locale)))
                .toList();
    }

    private String sentence(String code, Locale locale) {
        var format = new MessageFormat(messages.getMessage(code, null, locale), locale);
        var facts = new Object[format.getFormatsByArgumentIndex().length];
        if (facts.length == 0) return messages.getMessage(code, null, locale);
        for (var i = 0; i < facts.length; i++) format.setFormatByArgumentIndex(i, null);
        Arrays.fill(facts, FACT);
        return format.format(facts);
    }
}
