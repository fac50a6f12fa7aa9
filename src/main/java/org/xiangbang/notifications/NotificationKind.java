package org.xiangbang.notifications;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The kind of a notification, and how people are told about it.
 *
 * @param asks whether the notification asks for an act on a step, and is settled when the step ends
 * @param once whether the same facts are told only once however often the event comes, for instance from a clock that ticks
 *     twice
 */
public record NotificationKind(String word, Group group, boolean asks, boolean once) {
    public static final String OFFERED = "offered";
    /** Its last fact is the code of the division at which the desk is now. */
    static final String DESK_SUCCEEDED = "desk-succeeded";
    /** For other systems only. */
    public static final String COMPLETED = "completed";
    /** For other systems only. */
    public static final String CASE_MOVED = "case-moved";

    private static final List<NotificationKind> KNOWN = List.of(
            new NotificationKind(OFFERED, Group.TASK, true, true),
            new NotificationKind("transferred", Group.TASK, true, false),
            new NotificationKind("assigned", Group.TASK, true, false),
            new NotificationKind("assigned-away", Group.TASK, false, false),
            new NotificationKind("answer-asked", Group.TASK, true, false),
            new NotificationKind("signature-asked", Group.TASK, true, false),
            new NotificationKind("answered", Group.TASK, false, false),
            new NotificationKind("disagreed", Group.TASK, false, false),
            new NotificationKind("decision-back", Group.TASK, false, false),
            new NotificationKind("signer-left", Group.TASK, false, false),
            new NotificationKind("returned", Group.TASK, false, false),
            new NotificationKind("taken-back", Group.TASK, false, false),
            new NotificationKind("urged", Group.DEADLINE, true, false),
            new NotificationKind("due-soon", Group.DEADLINE, true, true),
            new NotificationKind("overdue", Group.DEADLINE, true, true),
            new NotificationKind("entry-ends", Group.DEADLINE, false, true),
            new NotificationKind("due-moved", Group.DEADLINE, false, false),
            new NotificationKind("copied", Group.CASE, false, false),
            new NotificationKind("canceled", Group.CASE, false, false),
            new NotificationKind("deputy-set", Group.DESK, false, false),
            new NotificationKind("deputy-ended", Group.DESK, false, false),
            new NotificationKind("handover-opened", Group.DESK, false, false),
            new NotificationKind("handover-signed", Group.DESK, false, false),
            new NotificationKind("handover-done", Group.DESK, false, false),
            new NotificationKind("handover-refused", Group.DESK, false, false),
            new NotificationKind("handover-withdrawn", Group.DESK, false, false),
            new NotificationKind("name-corrected", Group.DESK, false, false),
            new NotificationKind("factor-added", Group.DESK, false, false),
            new NotificationKind("factor-removed", Group.DESK, false, false),
            new NotificationKind("factor-taken", Group.DESK, false, false),
            new NotificationKind("recovery-codes", Group.DESK, false, false),
            new NotificationKind("password-reset", Group.DESK, false, false),
            new NotificationKind(DESK_SUCCEEDED, Group.DESK, false, true));

    /** The groups for which people choose how they are told, in the order of the page. */
    public enum Group {
        TASK,
        DEADLINE,
        CASE,
        DESK;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Finds the group; null if there is none with that word. */
        public static Group named(String word) {
            for (var group : values()) if (group.word().equals(word)) return group;
            return null;
        }
    }

    /** Finds the kind. A kind that this module does not list is treated as news of a case. */
    public static NotificationKind of(String word) {
        for (var kind : KNOWN) if (kind.word().equals(word)) return kind;
        return new NotificationKind(word, Group.CASE, false, false);
    }

    /** Returns the kinds about which other systems can be told. */
    public static List<String> forWebhooks() {
        return Stream.concat(KNOWN.stream().map(NotificationKind::word), Stream.of(COMPLETED, CASE_MOVED))
                .toList();
    }
}
