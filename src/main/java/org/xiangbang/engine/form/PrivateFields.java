package org.xiangbang.engine.form;

import java.util.LinkedHashMap;
import java.util.Map;
import org.xiangbang.shared.personal.PersonalFields;

/** The fields that hold a number of somebody's own, by their id, as the list of personal fields
 * says: a model from before has them under the same id. */
public final class PrivateFields {
    private PrivateFields() {}

    /** Is the number in the field masked wherever what was entered is read again? */
    public static boolean isMasked(String field) {
        return PersonalFields.mask(field).isPresent();
    }

    /** Returns the value as it may be read again by everybody who may see the case. */
    public static Object masked(String field, Object value) {
        return value instanceof String number
                ? PersonalFields.mask(field).map(mask -> mask.masked(number)).orElse(number)
                : value;
    }

    static Map<String, Object> masked(Map<String, Object> fields) {
        var masked = new LinkedHashMap<String, Object>();
        fields.forEach((field, value) -> masked.put(field, masked(field, value)));
        return masked;
    }
}
