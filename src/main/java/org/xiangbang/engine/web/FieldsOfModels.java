package org.xiangbang.engine.web;

import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xiangbang.engine.model.FieldLabels;
import org.xiangbang.web.FieldNames;

/** The labels of fields for refusals in the interface: in Chinese from the models, in English from the messages. */
@Component
class FieldsOfModels implements FieldNames {
    private final FieldLabels labels;

    FieldsOfModels(FieldLabels labels) {
        this.labels = labels;
    }

    @Override
    public Optional<String> label(String field, Locale locale) {
        return Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? Optional.empty() : labels.of(field);
    }
}
