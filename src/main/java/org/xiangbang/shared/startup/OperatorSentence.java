package org.xiangbang.shared.startup;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the operator is told at the start, before messages are there: a sentence in Chinese and the same in English. */
public final class OperatorSentence {
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private OperatorSentence() {}

    /**
     * @param code a key of {@code messages/} and its first word
     * @param facts a list among them is a list of keys, whose words are told with commas between them
     */
    public static String both(String code, Object... facts) {
        return in(Locale.ROOT, code, facts) + "\n" + in(Locale.ENGLISH, code, facts);
    }

    /** The same in one language: Chinese for the root. */
    public static String in(Locale locale, String code, Object... facts) {
        var bundle = "messages." + code.substring(0, code.indexOf('.'));
        var words = ResourceBundle.getBundle(bundle, locale, NO_FALLBACK);
        var told = Stream.of(facts)
                .map(fact -> fact instanceof List<?> keys
                        ? keys.stream()
                                .map(key -> words.getString(key.toString()))
                                .collect(Collectors.joining(words.getString("database.comma")))
                        : fact)
                .toArray();
        return new MessageFormat(words.getString(code), locale).format(told);
    }
}
