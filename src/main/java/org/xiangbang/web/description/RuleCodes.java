package org.xiangbang.web.description;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import org.xiangbang.web.FailureCode;

/** The codes of all rules that are answered like a wrong form, as the book of rules lists them; a test holds the book against the code. */
final class RuleCodes {
    private static final String BOOK = "book/rules.md";
    private static final Pattern ROW = Pattern.compile("^\\| `([^`]+)` \\|", Pattern.MULTILINE);

    private RuleCodes() {}

    static List<String> all() {
        try {
            return ROW.matcher(new ClassPathResource(BOOK).getContentAsString(StandardCharsets.UTF_8))
                    .results()
                    .map(row -> row.group(1))
                    .filter(code -> FailureCode.ofRule(code) == FailureCode.FORM.status())
                    .toList();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
