package org.xiangbang.notifications;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What one act tells to people and other systems. */
final class NotificationBatch {
    private final UUID id = UUID.randomUUID();
    private final Map<String, NotificationDraft> told = new LinkedHashMap<>();
    private final List<String> ended = new ArrayList<>();

    void add(NotificationDraft event) {
        told.putIfAbsent(event.key(), event);
    }

    /** A step ended. If it was opened in the same act, nobody is told about it. */
    void ended(String taskId) {
        told.values().removeIf(t -> t.kind().asks() && taskId.equals(t.taskId()));
        ended.add(taskId);
    }

    /** Returns the key of a notification. If it may occur again with the same facts, each act has a key of its own. */
    String key(NotificationKind kind, Object... facts) {
        return kind.word() + " " + List.of(facts) + (kind.once() ? "" : " " + id);
    }

    List<NotificationDraft> told() {
        return List.copyOf(told.values());
    }

    List<String> ended() {
        return List.copyOf(ended);
    }

    void clear() {
        told.clear();
        ended.clear();
    }
}
