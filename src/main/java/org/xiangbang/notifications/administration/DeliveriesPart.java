package org.xiangbang.notifications.administration;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.xiangbang.notifications.mail.MailServer;
import org.xiangbang.web.Sentences;
import org.xiangbang.web.system.SystemLine;
import org.xiangbang.web.system.SystemLines;
import org.xiangbang.web.system.SystemPart;

/** Deliveries to the outside, on the page of the system. Their entry of the navigation counts the alarms. */
@Component
class DeliveriesPart implements SystemPart {
    private static final String PAGE = "/admin/notices";

    private final DeadLetters letters;
    private final MailServer mail;
    private final Sentences sentences;

    DeliveriesPart(DeadLetters letters, MailServer mail, Sentences sentences) {
        this.letters = letters;
        this.mail = mail;
        this.sentences = sentences;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public String word() {
        return "deliveries";
    }

    @Override
    public List<SystemLine> lines(Locale locale) {
        var lines = new SystemLines(sentences, locale)
                .say("mail", sentences.text(mail.configured() ? "system.configured" : "system.not-configured", locale));
        var late = letters.undistributed();
        lines.say("undistributed", late, late > 0, null);
        var waiting = letters.waiting();
        if (waiting.isEmpty()) lines.say("waiting", 0);
        for (var channel : waiting)
            lines.named(
                    "waiting." + channel.channel(),
                    sentences.text(
                            "system.line.waiting-in",
                            locale,
                            sentences.text("notifications.channel." + channel.channel(), locale)),
                    channel.number(),
                    false,
                    PAGE);
        var alarms = letters.alarms();
        return lines.say("deliveries-failed", alarms, alarms > 0, PAGE).all();
    }

    /** Everything else is counted by the entry of the navigation. */
    @Override
    public long alarms() {
        return letters.undistributed() > 0 ? 1 : 0;
    }
}
