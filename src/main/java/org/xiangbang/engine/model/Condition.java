package org.xiangbang.engine.model;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The only kind of condition that models may use: one declared variable, one comparison, one literal. */
public record Condition(String variable, String operator, String literal) {
    private static final Pattern FORM =
            Pattern.compile("\\s*\\$\\{\\s*(\\w+)\\s*(==|!=|>=|<=|>|<)\\s*('[^']*'|-?\\d+|true|false)\\s*}\\s*");

    public static Optional<Condition> parse(String text) {
        var match = FORM.matcher(text);
        return match.matches()
                ? Optional.of(new Condition(match.group(1), match.group(2), match.group(3)))
                : Optional.empty();
    }

    /** Does the condition hold? Empty while the variable has no value yet. */
    public Optional<Boolean> holds(Map<String, Object> facts) {
        var value = facts.get(variable);
        if (value == null) return Optional.empty();
        var text = literal.startsWith("'") ? literal.substring(1, literal.length() - 1) : literal;
        return switch (operator) {
            case "==" -> Optional.of(value.toString().equals(text));
            case "!=" -> Optional.of(!value.toString().equals(text));
            default -> Optional.of(ordered(new BigDecimal(value.toString()).compareTo(new BigDecimal(text))));
        };
    }

    private boolean ordered(int sign) {
        return switch (operator) {
            case ">" -> sign > 0;
            case ">=" -> sign >= 0;
            case "<" -> sign < 0;
            default -> sign <= 0;
        };
    }
}
