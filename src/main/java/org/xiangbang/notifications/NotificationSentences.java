package org.xiangbang.notifications;

import java.util.Locale;
import org.springframework.stereotype.Component;
import org.xiangbang.shared.Worded;
import org.xiangbang.web.Sentences;
import org.xiangbang.web.Show;

/** Writes the sentence of a notification: in full for its reader, in a mail only as much as the mail may contain. */
@Component("notificationSentences")
public class NotificationSentences {
    private final Sentences sentences;
    private final Show show;

    NotificationSentences(Sentences sentences, Show show) {
        this.sentences = sentences;
        this.show = show;
    }

    /** Returns the name of the kind: 新待办, 催办. */
    public String label(String kind, Locale locale) {
        var group = NotificationKind.of(kind).group().word();
        return sentences.textOr(
                "notifications.kind." + kind, sentences.text("notifications.group." + group, locale), locale);
    }

    /** Returns the whole sentence; the label if no module has a sentence for the kind. */
    public String sentence(NotificationItem item, Locale locale) {
        if (item.kind().equals(NotificationKind.OFFERED))
            return sentences.text(
                    "notifications.offered",
                    locale,
                    step(item, locale),
                    show.time(item.step().dueAt()));
        return sentences.textOr(
                "notice." + item.kind(),
                label(item.kind(), locale),
                locale,
                item.facts().stream()
                        .map(fact ->
                                Worded.read(fact).<Object>map(worded -> worded).orElse(fact))
                        .toArray());
    }

    /** Returns the name of the step; null when the notification is about no known step. */
    public String step(NotificationItem item, Locale locale) {
        var step = item.step();
        return step == null ? null : sentences.step(step.process(), step.id(), step.name(), locale);
    }

    public String text(String key, Locale locale, Object... facts) {
        return sentences.text(key, locale, facts);
    }

    public String due(NotificationItem item) {
        return item.step() == null ? null : show.time(item.step().dueAt());
    }
}
