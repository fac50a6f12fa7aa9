package org.xiangbang.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.io.IOException;
import org.springframework.boot.jackson.JsonComponent;

/**
 * Refuses text in a JSON body that no database keeps as it is, with the character NUL or with half of a character, and text that turns
 * the direction of what stands around it: a title must not change how the rest of a page reads.
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

    /** True if the text has neither NUL nor one half of a surrogate pair nor a control of direction. */
    static boolean readable(String text) {
        return text.codePoints()
                .noneMatch(c -> c == 0 || Character.getType(c) == Character.SURROGATE || turnsDirection(c));
    }

    /** The embeddings, overrides and isolates of Unicode Annex 9; letters written from the right need none of them. */
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

    /** Tells {@link RequestViolations} which fault the field has. */
    static final class Unreadable extends MismatchedInputException {
        private static final long serialVersionUID = 1L;

        private Unreadable(JsonParser json) {
            super(json, "unreadable text");
        }
    }
}
