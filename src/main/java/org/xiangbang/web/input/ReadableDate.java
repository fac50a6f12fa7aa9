package org.xiangbang.web.input;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.xiangbang.shared.VisibleText;

/** Reads every date of a JSON body: a text such as {@code 2026-11-20}, and nothing else. An empty text is no date. */
public class ReadableDate extends StdScalarDeserializer<LocalDate> {
    private static final long serialVersionUID = 1L;

    public ReadableDate() {
        super(LocalDate.class);
    }

    @Override
    public LocalDate deserialize(JsonParser json, DeserializationContext context) throws IOException {
        if (!json.hasToken(JsonToken.VALUE_STRING))
            return (LocalDate) context.handleUnexpectedToken(LocalDate.class, json);
        var typed = VisibleText.of(json.getText());
        try {
            return typed.isEmpty() ? null : LocalDate.parse(typed);
        } catch (DateTimeException noDay) {
            return (LocalDate) context.handleWeirdStringValue(LocalDate.class, typed, "no date");
        }
    }
}
