package org.xiangbang.web.input;

import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;
import org.springframework.util.ClassUtils;
import org.xiangbang.shared.Violation;
import org.xiangbang.shared.Within;

/** Says of what could not be read which values are expected there: a refusal names the rule, whether of an address, a body or a form. */
final class ExpectedValues {
    private ExpectedValues() {}

    /** @param bounds the numbers that a parameter takes; null if it does not say it */
    static Violation of(String field, Class<?> type, Within bounds) {
        return bounds == null ? of(field, type) : Violation.whole(field, bounds.from(), bounds.to());
    }

    static Violation of(String field, Class<?> type) {
        var expected = ClassUtils.resolvePrimitiveIfNecessary(type);
        if (expected == Integer.class || expected == Long.class) return new Violation(field, "field.whole.any");
        return new Violation(field, code(expected));
    }

    private static String code(Class<?> expected) {
        if (expected == LocalDate.class) return "field.type.date";
        if (expected == Boolean.class) return "field.type.truth";
        if (expected == UUID.class) return "field.type.uuid";
        if (Collection.class.isAssignableFrom(expected) || expected.isArray()) return "field.type.list";
        return CharSequence.class.isAssignableFrom(expected) ? "field.type.text" : "field.type.object";
    }
}
