package org.xiangbang.notifications;

import java.util.Locale;
import org.springframework.stereotype.Component;
import org.xiangbang.shared.Worded;
import org.xiangbang.web.Sentences;
import org.xiangbang.web.Show;

/** How a notification is said: to its reader in full, in a mail only as far as the mail may go. */
@Component("notificationSentences")
public class NotificationSentences {
    private final Sentences sentences;
    private final Show show;

    NotificationSentences(Sentences sentences, Show show) {
        this.sentences = sentences;
        this.show = show;
    }

    /** Names the kind: 新待办, 催办. */
    public String label(String kind, Locale locale) {
        var group = NotificationKind.of(kind).group().word();
        return sentences.textOr(
                "notifications.kind." + kind, sentences.text("notifications.group." + group, locale), locale);
    }

    /** The whole sentence; a kind whose module has none is told by its label. */
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

    /** Null when it is about no step that is known. */
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
