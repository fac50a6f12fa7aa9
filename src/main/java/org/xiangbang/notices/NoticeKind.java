package org.xiangbang.notices;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a notice is about, as far as telling people depends on it.
 *
 * @param asks the notice asks for an act on a step and is settled when the step ends
 * @param once the same facts are told once however often the event comes, for instance from a clock that ticks twice
 */
public record NoticeKind(String word, Group group, boolean asks, boolean once) {
    public static final String OFFERED = "offered";
    /** For other systems only. */
    public static final String COMPLETED = "completed";
    /** For other systems only. */
    public static final String CASE_MOVED = "case-moved";

    private static final Map<String, NoticeKind> KNOWN = Map.ofEntries(
            known(OFFERED, Group.TASK, true, true),
            known("transferred", Group.TASK, true, false),
            known("answer-asked", Group.TASK, true, false),
            known("signature-asked", Group.TASK, true, false),
            known("answered", Group.TASK, false, false),
            known("disagreed", Group.TASK, false, false),
            known("decision-back", Group.TASK, false, false),
            known("signer-left", Group.TASK, false, false),
            known("returned", Group.TASK, false, false),
            known("taken-back", Group.TASK, false, false),
            known("urged", Group.DEADLINE, true, false),
            known("due-soon", Group.DEADLINE, true, true),
            known("overdue", Group.DEADLINE, true, true),
            known("due-moved", Group.DEADLINE, false, false),
            known("copied", Group.CASE, false, false),
            known("canceled", Group.CASE, false, false),
            known("deputy-set", Group.DESK, false, false),
            known("deputy-ended", Group.DESK, false, false),
            known("handover-opened", Group.DESK, false, false),
            known("handover-signed", Group.DESK, false, false),
            known("handover-done", Group.DESK, false, false),
            known("handover-refused", Group.DESK, false, false),
            known("handover-withdrawn", Group.DESK, false, false));

    /** What people choose the way of being told for; in the order of the page. */
    public enum Group {
        TASK,
        DEADLINE,
        CASE,
        DESK;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Null for a word that is none. */
        public static Group named(String word) {
            for (var group : values()) if (group.word().equals(word)) return group;
            return null;
        }
    }

    /** A kind that nobody has told this module about is news of a case. */
    public static NoticeKind of(String word) {
        return KNOWN.getOrDefault(word, new NoticeKind(word, Group.CASE, false, false));
    }

    /** What another system can be told of. */
    public static List<String> forWebhooks() {
        return java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(COMPLETED, CASE_MOVED), KNOWN.keySet().stream())
                .sorted()
                .toList();
    }

    private static Map.Entry<String, NoticeKind> known(String word, Group group, boolean asks, boolean once) {
        return Map.entry(word, new NoticeKind(word, group, asks, once));
    }
}
