package org.xiangbang.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.io.IOException;
import org.springframework.boot.jackson.JsonComponent;

/**
 * Refuses text in a JSON body that no database stores unchanged, because it has the character NUL or half of a surrogate pair.
 * Refuses also text that changes the writing direction of what is around it: a title must not change how the rest of a page
 * reads.
 */
@JsonComponent
class ReadableText extends StdScalarDeserializer<String> {
    private static final long serialVersionUID = 1L;

    ReadableText() {
        super(String.class);
    }

    @Override
    public String deserialize(JsonParser json, DeserializationContext context) throws IOException {
        var text = StringDeserializer.instance.deserialize(json, context);
        if (text != null && !readable(text)) throw new Unreadable(json);
        return text;
    }

    /** True if the text has no NUL, no half of a surrogate pair and no control character for the writing direction. */
    static boolean readable(String text) {
        return text.codePoints()
                .noneMatch(c -> c == 0 || Character.getType(c) == Character.SURROGATE || turnsDirection(c));
    }

    /** The embeddings, overrides and isolates of Unicode Annex 9. Scripts that are written from right to left need none of them. */
    private static boolean turnsDirection(int character) {
        return switch (Character.getDirectionality(character)) {
            case Character.DIRECTIONALITY_LEFT_TO_RIGHT_EMBEDDING,
                    Character.DIRECTIONALITY_LEFT_TO_RIGHT_OVERRIDE,
                    Character.DIRECTIONALITY_RIGHT_TO_LEFT_EMBEDDING,
                    Character.DIRECTIONALITY_RIGHT_TO_LEFT_OVERRIDE,
                    Character.DIRECTIONALITY_POP_DIRECTIONAL_FORMAT,
                    Character.DIRECTIONALITY_LEFT_TO_RIGHT_ISOLATE,
                    Character.DIRECTIONALITY_RIGHT_TO_LEFT_ISOLATE,
                    Character.DIRECTIONALITY_FIRST_STRONG_ISOLATE,
                    Character.DIRECTIONALITY_POP_DIRECTIONAL_ISOLATE -> true;
            default -> false;
        };
    }

    /** Tells {@link RequestViolations} what is wrong with the field. */
    static final class Unreadable extends MismatchedInputException {
        private static final long serialVersionUID = 1L;

        private Unreadable(JsonParser json) {
            super(json, "unreadable text");
        }
    }
}
