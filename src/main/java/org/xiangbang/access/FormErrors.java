package org.xiangbang.access;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.xiangbang.shared.FormRefused;
import org.xiangbang.web.Failure.Said;
import org.xiangbang.web.Sentences;

/** The sentences of a refused form for its page: all for the summary on top, and those of one field. */
@Component
public class FormErrors {
    private final Sentences sentences;

    FormErrors(Sentences sentences) {
        this.sentences = sentences;
    }

    public Errors of(FormRefused refused, Locale locale) {
        return new Errors(refused.violations().stream()
                .map(v -> new Said(v.field(), v.code(), sentences.violation(v, locale)))
                .toList());
    }

    public record Errors(List<Said> all) {
        public static final Errors NONE = new Errors(List.of());

        public List<String> of(String field) {
            return all.stream()
                    .filter(said -> said.field().equals(field))
                    .map(Said::message)
                    .toList();
        }
    }
}
