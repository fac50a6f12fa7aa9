package org.xiangbang.engine.form;

import java.util.ArrayList;
import org.xiangbang.shared.FormRefused;
import org.xiangbang.shared.Violation;
import org.xiangbang.shared.VisibleText;

/** Checks texts that a person typed for an act outside the step's own form. */
public final class TextInput {
    private static final int REASON = 500;
    private static final int OPINION = 2_000;

    private TextInput() {}

    /**
     * @throws FormRefused when nothing was typed, when the text is longer than 500 characters, or when it has characters that
     *     no text has
     */
    public static String reason(String field, String sent) {
        return text(field, sent, true, REASON);
    }

    /** @throws FormRefused when it is required and missing, longer than 2000 characters, or has characters that no text has */
    public static String opinion(String field, String sent, boolean required) {
        return text(field, sent, required, OPINION);
    }

    private static String text(String field, String sent, boolean required, int longest) {
        var wrong = new ArrayList<Violation>();
        var empty = VisibleText.isEmpty(sent);
        if (empty && required) wrong.add(new Violation(field, "field.required"));
        var text = empty ? "" : FieldValue.text(field, sent, longest, true, wrong);
        if (!wrong.isEmpty()) throw new FormRefused(wrong);
        return text;
    }
}
