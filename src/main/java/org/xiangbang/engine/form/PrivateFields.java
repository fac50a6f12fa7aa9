package org.xiangbang.engine.form;

import java.util.LinkedHashMap;
import java.util.Map;
import org.xiangbang.shared.PrivateNumber;

/** The fields that hold a number of somebody's own, by their id: a model from before has them under the same id. */
public final class PrivateFields {
    private static final Map<String, PrivateNumber> NUMBERS = Map.of(
            "payeeAccount", PrivateNumber.ACCOUNT,
            "bankAccount", PrivateNumber.ACCOUNT,
            "phone", PrivateNumber.PHONE);

    private PrivateFields() {}

    /** Is the number in the field masked wherever what was entered is read again? */
    public static boolean isMasked(String field) {
        return NUMBERS.containsKey(field);
    }

    /** Returns the value as it may be read again by everybody who may see the case. */
    public static Object masked(String field, Object value) {
        return isMasked(field) && value instanceof String number
                ? NUMBERS.get(field).masked(number)
                : value;
    }

    static Map<String, Object> masked(Map<String, Object> fields) {
        var masked = new LinkedHashMap<String, Object>();
        fields.forEach((field, value) -> masked.put(field, masked(field, value)));
        return masked;
    }
}
