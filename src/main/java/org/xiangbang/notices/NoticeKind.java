package org.xiangbang.notices;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

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

    private static final List<NoticeKind> KNOWN = List.of(
            new NoticeKind(OFFERED, Group.TASK, true, true),
            new NoticeKind("transferred", Group.TASK, true, false),
            new NoticeKind("answer-asked", Group.TASK, true, false),
            new NoticeKind("signature-asked", Group.TASK, true, false),
            new NoticeKind("answered", Group.TASK, false, false),
            new NoticeKind("disagreed", Group.TASK, false, false),
            new NoticeKind("decision-back", Group.TASK, false, false),
            new NoticeKind("signer-left", Group.TASK, false, false),
            new NoticeKind("returned", Group.TASK, false, false),
            new NoticeKind("taken-back", Group.TASK, false, false),
            new NoticeKind("urged", Group.DEADLINE, true, false),
            new NoticeKind("due-soon", Group.DEADLINE, true, true),
            new NoticeKind("overdue", Group.DEADLINE, true, true),
            new NoticeKind("due-moved", Group.DEADLINE, false, false),
            new NoticeKind("copied", Group.CASE, false, false),
            new NoticeKind("canceled", Group.CASE, false, false),
            new NoticeKind("deputy-set", Group.DESK, false, false),
            new NoticeKind("deputy-ended", Group.DESK, false, false),
            new NoticeKind("handover-opened", Group.DESK, false, false),
            new NoticeKind("handover-signed", Group.DESK, false, false),
            new NoticeKind("handover-done", Group.DESK, false, false),
            new NoticeKind("handover-refused", Group.DESK, false, false),
            new NoticeKind("handover-withdrawn", Group.DESK, false, false));

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
        for (var kind : KNOWN) if (kind.word().equals(word)) return kind;
        return new NoticeKind(word, Group.CASE, false, false);
    }

    /** What another system can be told of. */
    public static List<String> forWebhooks() {
        return Stream.concat(KNOWN.stream().map(NoticeKind::word), Stream.of(COMPLETED, CASE_MOVED))
                .toList();
    }
}
