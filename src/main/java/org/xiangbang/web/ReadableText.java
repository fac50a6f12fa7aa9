package org.xiangbang.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.io.IOException;
import org.springframework.boot.jackson.JsonComponent;

/** Refuses text in a JSON body that no database keeps as it is: with the character NUL, or with half of a character. */
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

    /** True if the text has neither NUL nor one half of a surrogate pair. */
    static boolean readable(String text) {
        return text.codePoints().noneMatch(c -> c == 0 || Character.getType(c) == Character.SURROGATE);
    }

    /** Tells {@link RequestViolations} which fault the field has. */
    static final class Unreadable extends MismatchedInputException {
        private static final long serialVersionUID = 1L;

        private Unreadable(JsonParser json) {
            super(json, "unreadable text");
        }
    }
}
