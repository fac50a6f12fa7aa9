package org.xiangbang.web.description;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The rules that an operation may break. A read breaks none. A room that does no steps breaks its own rules only; its codes have the
 * words of this table in front. Any other write may do a step or lead to one, and a step calls the work of every module that has a
 * part in it, so that any rule may be named. A test holds the table against the sources, and every answer that a test gets against
 * the description.
 *
 * @param room the package of the operations, below the program's; empty for all that are not in the table
 * @param words with what the codes begin; empty if there are none
 */
record RulesAtStake(String room, Set<String> words) {
    static final RulesAtStake NONE = new RulesAtStake("", Set.of());
    static final RulesAtStake ANY = new RulesAtStake("step", Set.of());

    static final Map<String, Set<String>> WITHOUT_STEPS = Map.of(
            "access", Set.of("deputies", "duties", "handover", "request"),
            "notifications", Set.of("notices"),
            "calendar", Set.of(),
            "documents", Set.of(),
            "tasklist.phrase", Set.of(),
            "tasklist.view", Set.of());

    /** @param handler the package of the class that does the operation */
    static RulesAtStake of(String handler, boolean writes) {
        if (!writes) return NONE;
        return WITHOUT_STEPS.entrySet().stream()
                .filter(room -> (handler + ".").contains("org.xiangbang." + room.getKey() + "."))
                .map(room -> room.getValue().isEmpty() ? NONE : new RulesAtStake(room.getKey(), room.getValue()))
                .findFirst()
                .orElse(ANY);
    }

    boolean none() {
        return equals(NONE);
    }

    /** Returns what the schema of the codes is called. */
    String schema() {
        return equals(ANY) ? "RuleCode" : "RuleCode." + room;
    }

    Stream<String> codes() {
        var all = RuleCodes.all().stream();
        return equals(ANY) ? all : all.filter(code -> words.contains(code.substring(0, code.indexOf('.'))));
    }
}
