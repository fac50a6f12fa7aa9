package org.xiangbang.web.input;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.util.Set;
import org.xiangbang.shared.VisibleText;

/**
 * Reads every text of a request, in a JSON body as in a form: as {@link VisibleText} says, and not at all if it has half of a
 * surrogate pair, a control character other than line ends and tabs, or a character that turns the writing direction of what is
 * around it. Passwords stay as they were typed.
 */
public class ReadableText extends StdScalarDeserializer<String> implements ContextualDeserializer {
    private static final long serialVersionUID = 1L;

    /** The names under which bodies and forms send passwords; the last three are those of the page that changes one. */
    private static final Set<String> PASSWORDS = Set.of("password", "old", "wanted", "repeated");

    /** With this {@link BodyFaults} and {@link RequestViolations} are told that a text cannot be used. */
    static final String UNREADABLE = "unreadable text";

    private final boolean password;

    public ReadableText() {
        this(false);
    }

    private ReadableText(boolean password) {
        super(String.class);
        this.password = password;
    }

    @Override
    public JsonDeserializer<?> createContextual(DeserializationContext context, BeanProperty property) {
        return property != null && password(property.getName()) ? new ReadableText(true) : this;
    }

    @Override
    public String deserialize(JsonParser json, DeserializationContext context) throws IOException {
        if (!json.hasToken(JsonToken.VALUE_STRING)) return (String) context.handleUnexpectedToken(String.class, json);
        var sent = json.getText();
        if (password && storable(sent)) return sent;
        var text = VisibleText.of(sent);
        return readable(text) ? text : (String) context.handleWeirdStringValue(String.class, text, UNREADABLE);
    }

    /** Returns the value of a parameter as it is read. */
    static String of(String name, String sent) {
        return password(name) ? sent : VisibleText.of(sent);
    }

    /** Can a parameter that was read be used? */
    static boolean readable(String name, String text) {
        return password(name) ? storable(text) : readable(text);
    }

    private static boolean readable(String text) {
        return storable(text) && !VisibleText.hasControls(text, true);
    }

    /** True without NUL and half of a surrogate pair, which no database stores unchanged. */
    private static boolean storable(String text) {
        return text.codePoints().noneMatch(c -> c == 0 || Character.getType(c) == Character.SURROGATE);
    }

    private static boolean password(String name) {
        return PASSWORDS.contains(name);
    }
}
