package org.xiangbang.personal;

import java.util.Locale;
import org.springframework.stereotype.Component;
import org.xiangbang.shared.personal.PersonalField;
import org.xiangbang.shared.personal.PersonalFields;
import org.xiangbang.web.Sentences;

/** Names the personal fields that were read, by what they are. */
@Component
class ReadingTexts {
    private final Sentences sentences;

    ReadingTexts(Sentences sentences) {
        this.sentences = sentences;
    }

    /** Returns what the field is; its own name if the list no longer has it. */
    String field(String field, Locale locale) {
        return PersonalFields.find(field)
                .map(PersonalField::what)
                .map(what -> sentences.text("personal.what." + what, locale))
                .orElse(field);
    }
}
